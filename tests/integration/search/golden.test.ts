import { afterAll, beforeAll, expect, test } from "vitest";
import { type Locale, locales } from "#app/shared/locale.ts";
import { defaultMarket } from "#app/shared/market.ts";
import en from "#tests/golden/en.json" with { type: "json" };
import ja from "#tests/golden/ja.json" with { type: "json" };
import ko from "#tests/golden/ko.json" with { type: "json" };
import th from "#tests/golden/th.json" with { type: "json" };
import vi from "#tests/golden/vi.json" with { type: "json" };
import { createTestServices, type TestServices } from "#tests/support/services.ts";

type Question = { ask: string; find: string[] };
const questions: Record<Locale, Question[]> = { vi, en, th, ko, ja };

/** So many of a language's questions find what they should among the first ten. Raise it when it is passed; never lower it. */
const floor: Record<Locale, number> = { vi: 1, en: 1, th: 1, ko: 1, ja: 1 };

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services.close());

async function missesOf(locale: Locale): Promise<string[]> {
  const misses: string[] = [];
  for (const { ask, find } of questions[locale]) {
    const { hits } = await services.search.search({
      ...{
        query: ask,
        locale,
        market: defaultMarket(locale),
        chargedIn: "VND",
        types: [],
        facets: {},
        sort: "relevance",
        limit: 10,
        offset: 0,
      },
      today: "2026-11-24",
    });
    const keys = hits.map(({ key }) => key);
    for (const key of find) if (!keys.includes(key)) misses.push(`${ask}: no ${key}`);
  }
  return misses;
}

test.each(locales)("the golden questions find their answers among the first ten (%s)", async (locale) => {
  const misses = await missesOf(locale);
  const share = 1 - misses.length / questions[locale].flatMap(({ find }) => find).length;
  expect(share, misses.join("\n")).toBeGreaterThanOrEqual(floor[locale]);
});

test("every language has at least twelve questions", () => {
  for (const locale of locales) expect(questions[locale].length).toBeGreaterThanOrEqual(12);
});
