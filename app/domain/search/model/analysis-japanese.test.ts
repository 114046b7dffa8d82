import { expect, test } from "vitest";
import { foldKana, type JapaneseWord, japaneseRun, soundOfKana } from "./analysis-japanese.ts";

const noun = (surface: string, reading: string): JapaneseWord => ({
  surface,
  reading,
  base: surface,
  partOfSpeech: "名詞",
});

test("hiragana and katakana, small kana and long marks are folded", () => {
  expect(foldKana("コーヒー")).toBe(foldKana("こひ"));
  expect(foldKana("ジャム")).toBe("じやむ");
  expect(foldKana("ヴィラ")).toBe(foldKana("ビラ"));
});

test("kana sound in the letters people type them with", () => {
  expect(soundOfKana(foldKana("イチゴ"))).toBe("icigo");
});

test("kanji and kana of one word meet in its reading", () => {
  const kanji = japaneseRun("苺", () => [noun("苺", "イチゴ")]);
  const kana = japaneseRun("いちご", () => [noun("いちご", "イチゴ")]);
  expect(kanji.tokens[0]?.loose).toContain("いちご");
  expect(kana.tokens[0]?.exact).toEqual(["いちご"]);
  expect(kanji.tokens[0]?.sound).toBe(kana.tokens[0]?.sound);
});

test("particles and helping verbs are no words to look for", () => {
  const words = [
    noun("苺", "イチゴ"),
    { surface: "を", reading: "ヲ", base: "を", partOfSpeech: "助詞" },
    { surface: "し", reading: "シ", base: "する", partOfSpeech: "動詞" },
  ];
  expect(japaneseRun("苺をし", () => words).tokens.map(({ surface }) => surface)).toEqual(["苺"]);
});

test("a run of nothing but particles keeps them rather than being empty", () => {
  expect(
    japaneseRun("を", () => [{ surface: "を", reading: "ヲ", base: "を", partOfSpeech: "助詞" }]).tokens,
  ).toHaveLength(1);
});
