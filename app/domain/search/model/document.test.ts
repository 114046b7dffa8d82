import { expect, test } from "vitest";
import type { SearchSource } from "#app/shared/listing-source.ts";
import { createAnalyser } from "./analysis.ts";
import { documentRows } from "./document.ts";

const analyser = createAnalyser({
  concepts: [{ key: "persimmon", forms: ["hồng treo gió", "persimmon"] }],
  readJapanese: (text) => [{ surface: text, reading: "", base: text, partOfSpeech: "名詞" }],
});

function source(facts: Partial<SearchSource> = {}): SearchSource {
  return {
    itemType: "product",
    itemId: "00000000-0000-7000-8000-000000000001",
    key: "persimmon_hanging.test",
    shipsTo: ["VN", "JP"],
    prices: { VND: 250_000 },
    texts: {
      vi: { slug: "hong-treo-gio", title: "Hồng treo gió", summary: "Phơi ba tuần", body: "Hái tay" },
      en: {
        slug: "hanging-persimmon",
        title: "Hanging persimmon",
        summary: "Dried for three weeks",
        body: "Picked by hand",
      },
    },
    words: { all: ["Đơn Dương"], vi: "Trái cây sấy", en: "Dried fruit" },
    card: { emblem: "persimmon", accent: "persimmon", season: [] },
    ...facts,
  };
}

const rowOf = (locale: string, facts?: Partial<SearchSource>) => {
  const row = documentRows(source(facts), analyser).find((each) => each.locale === locale);
  if (!row) throw new Error(`no row for ${locale}`);
  return row;
};

test("an item has a row in every language, told apart by the language of its text", () => {
  const rows = documentRows(source(), analyser);
  expect(rows.map(({ locale, text_locale }) => `${locale}:${text_locale}`)).toEqual([
    "vi:vi",
    "en:en",
    "th:en",
    "ko:en",
    "ja:en",
  ]);
});

test("an item without a text in the chain has no row", () => {
  const { texts } = source();
  expect(
    documentRows(source({ texts: { ja: { slug: "x", title: "柿", summary: "", body: "" } } }), analyser).map(
      ({ locale }) => locale,
    ),
  ).toEqual(["ja"]);
  expect(documentRows(source({ texts: { vi: texts.vi } }), analyser)).toHaveLength(5);
});

test("a name counts in every language, a summary in its own", () => {
  expect(rowOf("ja").terms).toEqual(expect.arrayContaining(["jhong", "j=hồng", "j~persimmon"]));
  expect(rowOf("en").terms).not.toContain("ephoi");
});

test("each term and gram carries the mark of its row's locale", () => {
  expect(rowOf("en").terms.every((term) => term.startsWith("e"))).toBe(true);
  expect(rowOf("vi").grams.every((gram) => gram.startsWith("v"))).toBe(true);
});

test("only the title is in the title's terms", () => {
  expect(rowOf("vi").title_terms).toContain("=hồng");
  expect(rowOf("vi").title_terms).not.toContain("=hái");
});

test("what is made all year has no months", () => {
  expect(rowOf("vi", { season: Array(12).fill(1) }).months).toEqual([]);
  expect(rowOf("vi", { season: [2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2] })).toMatchObject({
    months: [1, 2, 12],
    peak_months: [1, 12],
  });
});

test("the award's code goes with the card", () => {
  const award = { stars: 4, validUntil: "2028-03-12", code: "OC-ABCDE" };
  expect(rowOf("vi", { award })).toMatchObject({
    stars: 4,
    award_until: "2028-03-12",
    card: { awardCode: "OC-ABCDE" },
  });
});
