import { expect, test } from "vitest";
import type { Locale } from "#app/shared/locale.ts";
import { createAnalyser } from "./analysis.ts";
import { readQuestion } from "./question.ts";

const analyser = createAnalyser({
  concepts: [{ key: "chocolate", forms: ["sô cô la", "chocolate"] }],
  readJapanese: (text) => [{ surface: text, reading: "", base: text, partOfSpeech: "名詞" }],
});
const ask = (text: string, locale: Locale) => readQuestion(text, locale, analyser);
const surfaces = (text: string, locale: Locale) => ask(text, locale).words.map(({ surface }) => surface);

test("common words are left out while another word remains", () => {
  expect(surfaces("where to pick strawberries", "en")).toEqual(["pick", "strawberries"]);
  expect(surfaces("the", "en")).toEqual(["the"]);
});

test("a common word inside a name stays", () => {
  expect(surfaces("sô cô la cho bé", "vi")).toEqual(["sô", "cô", "la", "bé"]);
});

test("emoji, marks and wildcards alone are nothing to look for", () => {
  for (const text of ["😀", "\u0301\u0301", "%_\\", "' OR 1=1 --".replace(/[a-z0-9]/gi, "")]) {
    expect(ask(text, "vi").words).toEqual([]);
  }
});

test("a question is bounded in letters and in words", () => {
  expect(ask("a1 ".repeat(500), "en").words.length).toBeLessThanOrEqual(12);
  expect(ask("x".repeat(5000), "en").words[0]?.surface.length).toBe(120);
});

test("an unmarked Vietnamese word is looked for without marks, a marked one with them first", () => {
  expect(ask("trà", "vi").words[0]).toMatchObject({ strict: ["=trà"], loose: ["tra"] });
  expect(ask("tra", "vi").words[0]).toMatchObject({ strict: ["tra"], loose: [] });
});

test("Vietnamese syllables are forgiven from five letters on, other words from four", () => {
  expect(ask("nuoc", "vi").words[0]?.mayBeMistyped).toBe(false);
  expect(ask("macadamai", "vi").words[0]?.mayBeMistyped).toBe(true);
  expect(ask("silk", "en").words[0]?.mayBeMistyped).toBe(true);
});

test("neighbouring words may be written as one", () => {
  const joined = ask("ice cream", "en").spans.filter(({ kind }) => kind === "grams");
  expect(joined).toContainEqual(expect.objectContaining({ from: 0, to: 1, together: "ikekream" }));
});

test("the last word is open until something closes it", () => {
  expect(ask("cà ph", "vi").open).toBe(true);
  expect(ask("cà phê ", "vi").open).toBe(false);
  expect(ask("250", "vi").open).toBe(false);
});

test("a single syllable is looked for inside longer words", () => {
  expect(ask("꿀", "ko").spans).toContainEqual(expect.objectContaining({ kind: "grams", grams: ["꿀"] }));
});
