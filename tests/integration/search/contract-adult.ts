import { expect, test } from "vitest";
import type { Locale } from "#app/shared/locale.ts";
import type { Ask } from "./contract-subject.ts";

/** Goods for adults: for whoever asks for them, and for nobody else. */
export function adultContract({ search, keys, subject }: Ask) {
  test.each<[Locale, string]>([
    ["vi", "rượu vang dâu tây"],
    ["en", "strawberry wine"],
    ["th", "ไวน์"],
    ["ko", "와인"],
    ["ja", "ワイン"],
  ])("alcohol is not found by its name in %s (%s)", async (locale, query) => {
    expect(await keys({ locale, query })).not.toContain("wine.strawberry");
    expect(await keys({ locale, query, adult: true })).toEqual(["wine.strawberry"]);
  });

  test("alcohol is in no list, no facet and no count unless it is asked for, and then it is alone", async () => {
    const usual = await search({ types: ["product"], limit: 100 });
    expect(usual.hits.map(({ key }) => key)).not.toContain("wine.strawberry");
    expect(usual.hits.every(({ adult }) => !adult)).toBe(true);
    expect(usual.facets.set).not.toHaveProperty("15");
    const asked = await search({ types: ["product"], adult: true });
    expect([asked.total, asked.hits.map(({ key, adult }) => [key, adult])]).toEqual([1, [["wine.strawberry", true]]]);
    expect(asked.facets.set).toEqual({ 15: 1 });
  });

  test("naming its key, its set or its group does not lead to alcohol", async () => {
    expect(await keys({ keys: ["wine.strawberry"] })).toEqual([]);
    expect(await keys({ facets: { set: ["15"] } })).toEqual([]);
    expect(await keys({ facets: { group: ["drinks"] } })).toEqual(["tea.oolong"]);
    expect(await keys({ query: "dâu tây", facets: { set: ["15"] } })).toEqual([]);
  });

  test("alcohol is never suggested", async () => {
    const suggest = (query: string, locale: Locale) =>
      subject().index.suggest({ query, locale, market: "VN", limit: 20 });
    for (const [query, locale] of [
      ["rượu", "vi"],
      ["strawberry w", "en"],
      ["wine", "en"],
      ["와인", "ko"],
      ["ワイン", "ja"],
    ] as const)
      expect((await suggest(query, locale)).map(({ key }) => key)).not.toContain("wine.strawberry");
  });
}
