import { expect, test } from "vitest";
import type { Locale } from "#app/shared/locale.ts";
import { createAnalyser } from "./analysis.ts";
import type { JapaneseWord } from "./analysis-japanese.ts";
import type { Concept } from "./concepts.ts";

const whole = (text: string): JapaneseWord[] => [{ surface: text, reading: "", base: text, partOfSpeech: "名詞" }];

const concepts: Concept[] = [
  { key: "da-lat", forms: ["Đà Lạt", "ดาลัด", "달랏", "ダラット"] },
  { key: "coffee", forms: ["cà phê", "coffee", "กาแฟ", "커피", "コーヒー"] },
  { key: "avocado", forms: ["bơ", "avocado"] },
  { key: "tea", forms: ["trà", "ชา", "차", "茶"] },
  { key: "persimmon", forms: ["persimmon", "감", "柿"] },
  { key: "hanging-persimmon", forms: ["hanging persimmon", "곶감", "干し柿"], also: ["persimmon"] },
];

function named(text: string, locale: Locale, reading: "document" | "question" = "question"): string[] {
  const analyser = createAnalyser({ concepts, readJapanese: whole });
  return analyser.concepts.find(analyser.runs(text, locale), reading).flatMap(({ keys }) => keys);
}

test.each<[string, Locale]>([
  ["Đà Lạt", "vi"],
  ["da lat", "vi"],
  ["DALAT", "en"],
  ["ดาลัด", "th"],
  ["달랏에서", "ko"],
  ["ダラット", "ja"],
  ["Đà Lạt", "ja"],
])("%s (%s) is one place", (text, locale) => {
  expect(named(text, locale)).toEqual(["da-lat"]);
});

test("a word of one marked syllable keeps its marks: bơ is no bò", () => {
  expect(named("bơ sáp", "vi")).toEqual(["avocado"]);
  expect(named("bò một nắng", "vi")).toEqual([]);
});

test("plurals are the same thing", () => {
  expect(named("avocados", "en")).toEqual(["avocado"]);
});

test("short names count only as whole words", () => {
  expect(named("감자", "ko")).toEqual([]);
  expect(named("감", "ko")).toEqual(["persimmon"]);
  expect(named("ชาวสวน", "th")).toEqual([]);
});

test("a question names the narrower thing, a document also what it is one of", () => {
  expect(named("hanging persimmon", "en")).toEqual(["hanging-persimmon"]);
  expect(named("干し柿", "ja")).toEqual(["hanging-persimmon"]);
  expect(named("hanging persimmon", "en", "document")).toEqual(
    expect.arrayContaining(["hanging-persimmon", "persimmon"]),
  );
});

test("names are found inside a run without spaces", () => {
  expect(named("กาแฟดาลัด", "th").sort()).toEqual(["coffee", "da-lat"]);
});
