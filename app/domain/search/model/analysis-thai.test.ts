import { expect, test } from "vitest";
import { foldThai, soundOfThai, thaiRun } from "./analysis-thai.ts";

test.each([
  ["สตรอว์เบอร์รี่", "สตรอเบอรี่"],
  ["สตรอว์เบอร์รี", "สตรอเบอร์รี่"],
  ["อาร์ติโช้ก", "อาติโชก"],
  ["น้ำ", "นำ"],
])("%s and %s are folded alike", (left, right) => {
  expect(foldThai(left)).toBe(foldThai(right));
});

test("letters of one sound sound alike", () => {
  expect(soundOfThai(foldThai("ช็อกโกแลต"))).toBe(soundOfThai(foldThai("ช็อคโกแลต")));
});

test("the segmenter cuts loan words at will, their pairs of letters stay the same", () => {
  const [written, misspelt] = [thaiRun("สตรอว์เบอร์รี่"), thaiRun("สตรอเบอรี่")];
  expect(written.tokens.map(({ folded }) => folded)).not.toEqual(misspelt.tokens.map(({ folded }) => folded));
  expect(written.grams).toEqual(misspelt.grams);
});

test("words are segmented before they are folded", () => {
  expect(thaiRun("กาแฟน้ำผึ้ง").tokens.map(({ surface }) => surface)).toEqual(["กาแฟ", "น้ำ", "ผึ้ง"]);
});
