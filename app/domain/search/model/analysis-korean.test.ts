import { expect, test } from "vitest";
import { koreanRun, soundOfKorean, stripParticle } from "./analysis-korean.ts";

test.each([
  ["달랏에서", "달랏"],
  ["커피를", "커피"],
  ["농장으로", "농장"],
  ["곶감이", "곶감"],
])("%s loses its particle", (word, stem) => {
  expect(stripParticle(word)).toBe(stem);
});

test("a word of two syllables keeps them both", () => {
  expect(stripParticle("오이")).toBe("오이");
});

test("vowels that are mixed up in writing sound alike", () => {
  expect(soundOfKorean("찌개")).toBe(soundOfKorean("찌게"));
});

test("an unfinished syllable begins the sound of the finished one", () => {
  expect(soundOfKorean("딸기").startsWith(soundOfKorean("따"))).toBe(true);
});

test("a compound is known by its pairs of syllables and keeps both its forms as terms", () => {
  expect(koreanRun("딸기잼을").grams).toEqual(["딸기", "기잼"]);
  expect(koreanRun("딸기잼을").tokens[0]).toMatchObject({ exact: ["딸기잼을"], loose: ["딸기잼"] });
});
