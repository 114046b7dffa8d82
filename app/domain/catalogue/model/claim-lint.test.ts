import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Locale, locales } from "#app/shared/locale.ts";
import claims from "#prisma/reference/claims.json" with { type: "json" };
import { type ClaimGoods, type ClaimRule, lintClaims } from "./claim-lint.ts";

const rules = claims.rules as ClaimRule[];
const herbal: ClaimGoods = { importClass: "herbal", proofs: [] };

type Sentences = { bad: string[]; unsure: string[]; good: string[] };

function sentencesIn(locale: Locale): Sentences {
  const file = path.join(import.meta.dirname, `../../../../tests/fixtures/claims/${locale}.json`);
  return JSON.parse(readFileSync(file, "utf8"));
}

function lint(text: string, locale: Locale, goods = herbal) {
  return lintClaims([{ field: "description", locale, text }], goods, rules);
}

const rows = (kind: keyof Sentences) =>
  locales.flatMap((locale) => sentencesIn(locale)[kind].map((text) => [locale, text] as const));

test.each(rows("bad"))("a claim is blocked (%s: %s)", (locale, text) => {
  expect(lint(text, locale).map(({ severity }) => severity)).toContain("block");
});

test.each(rows("unsure"))("what a person must judge is a warning (%s: %s)", (locale, text) => {
  const severities = new Set(lint(text, locale).map(({ severity }) => severity));
  expect([...severities]).toEqual(["warn"]);
});

test.each(rows("good"))("an honest sentence is left alone (%s: %s)", (locale, text) => {
  expect(lint(text, locale).map(({ rule, excerpt }) => [rule, excerpt])).toEqual([]);
});

test("there are at least fifteen good and fifteen bad sentences a language", () => {
  for (const locale of locales) {
    const { good, bad } = sentencesIn(locale);
    expect([good.length, bad.length].every((count) => count >= 15)).toBe(true);
  }
});

test("case, width, composition and invisible signs hide nothing, and the excerpt is what was written", () => {
  const written: [Locale, string, string][] = [
    ["vi", "TRÀ CHỮA BỆNH", "CHỮA BỆNH"],
    ["vi", "trà chữa bệnh".normalize("NFD"), "chữa bệnh".normalize("NFD")],
    ["en", "It pre\u00advents dis\u200bease.", "pre\u00advents dis\u200bease"],
    ["ja", "１００％効果", "１００％効果"],
    ["ja", "ｶﾞﾝに効く", "ｶﾞﾝに"],
    ["th", "รักษา\u200bโรค", "รักษา\u200bโรค"],
  ];
  for (const [locale, text, excerpt] of written)
    expect(lint(text, locale).map((finding) => finding.excerpt)).toContain(excerpt);
});

test("a claim in another language than the field's is found too", () => {
  expect(lint("Trà detox, cures disease, 癌", "vi").map(({ excerpt }) => excerpt)).toEqual(["detox", "cures", "癌"]);
});

test("halal and organic may be said where a checked certificate proves it", () => {
  expect(lint("Halal fish sauce", "en", { importClass: "processed_fish", proofs: ["halal"] })).toEqual([]);
  expect(lint("Organic coffee", "en", { importClass: "roasted", proofs: ["organic"] })).toEqual([]);
  expect(lint("有機コーヒー", "ja", { importClass: "roasted", proofs: ["organic"] })).toHaveLength(1);
  expect(lint("有機コーヒー", "ja", { importClass: "roasted", proofs: ["jas-organic"] })).toEqual([]);
});

test("words about the body are asked of food only, claims to cure of everything", () => {
  const scarf = { importClass: "textile", proofs: [] };
  expect(lint("A scarf for weight loss", "en", scarf)).toEqual([]);
  expect(lint("A scarf that cures arthritis", "en", scarf)[0]).toMatchObject({ severity: "block", excerpt: "cures" });
});

test("every finding says why and what to write instead, in both desk languages", () => {
  for (const { why, instead } of rules)
    for (const text of [why.vi, why.en, instead.vi, instead.en]) expect(text.length).toBeGreaterThan(15);
});

test("whatever is written, the linter answers, and its excerpts stand in the text", { timeout: 30_000 }, () => {
  const phrases = rules.flatMap((rule) => Object.values(rule.phrases).flat());
  const piece = fc.oneof(fc.constantFrom(...phrases), fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
  fc.assert(
    fc.property(fc.constantFrom(...locales), fc.array(piece, { maxLength: 8 }), (locale, pieces) => {
      const text = pieces.join(" ");
      for (const { start, end, excerpt } of lint(text, locale)) {
        expect(text.slice(start, end)).toBe(excerpt);
        expect(end).toBeGreaterThan(start);
      }
    }),
    { numRuns: 100 },
  );
});

test("every phrase of a language is found as it stands in the list", () => {
  const lost = rules.flatMap((rule) =>
    locales.flatMap((locale) =>
      rule.phrases[locale].filter((phrase) => {
        const found = lint(phrase.replace("*", ""), locale, { importClass: "herbal", proofs: [] });
        return found.length === 0;
      }),
    ),
  );
  expect(lost).toEqual([]);
});
