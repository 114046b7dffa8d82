import { expect, test } from "vitest";
import type { Ask } from "./contract-subject.ts";

/** What a page holds, in which order. The last test takes an item away. */
export function pageContract({ search, keys, subject }: Ask) {
  test("an empty question lists everything, and only what the types allow", async () => {
    expect((await search({})).total).toBe(9);
    expect((await keys({ types: ["experience"] })).sort()).toEqual(["agri.coffee.morning", "eco.trek.dawn"]);
    expect((await search({ types: ["product", "event"] })).total).toBe(6);
  });

  test("a list may be narrowed to a seller or to keys", async () => {
    expect(await keys({ sellerId: "00000000-0000-7000-8000-0000000000aa" })).toEqual(["cu-dien"]);
    expect((await keys({ keys: ["tea.oolong", "jam.strawberry", "nothing"] })).sort()).toEqual([
      "jam.strawberry",
      "tea.oolong",
    ]);
  });

  test("prices are sorted in what the market is charged in, whichever market it is, without a price last", async () => {
    const products = { types: ["product" as const] };
    const inDong = ["jam.strawberry", "coffee.robusta", "coffee.washed", "tea.oolong", "avocado.booth"];
    expect(await keys({ ...products, sort: "price" })).toEqual(inDong);
    expect(await keys({ ...products, sort: "price", market: "JP", chargedIn: "VND" })).toEqual(inDong);
    expect(await keys({ ...products, sort: "price", market: "TH", chargedIn: "THB" })).toEqual(inDong);
    expect(await keys({ ...products, sort: "price", market: "JP", chargedIn: "JPY" })).toEqual([
      "tea.oolong",
      "coffee.robusta",
      "coffee.washed",
      "jam.strawberry",
      "avocado.booth",
    ]);
    const dearFirst = { query: "cà phê", sort: "price-desc" } as const;
    expect(await keys(dearFirst)).toEqual(["agri.coffee.morning", "coffee.washed", "coffee.robusta"]);
    expect(await keys({ ...dearFirst, chargedIn: "KRW" })).toEqual([
      "coffee.washed",
      "coffee.robusta",
      "agri.coffee.morning",
    ]);
    expect(await keys({ ...dearFirst, market: "KR" })).toEqual(await keys(dearFirst));
  });

  test("by season comes first what is at its best this month", async () => {
    expect((await keys({ query: "cà phê", sort: "season" })).at(-1)).toBe("coffee.robusta");
    expect(await keys({ query: "cà phê", sort: "season", today: "2026-06-01" })).toHaveLength(3);
  });

  test("pages follow each other without a gap", async () => {
    const all = await keys({ query: "cà phê", sort: "price" });
    const first = await search({ query: "cà phê", sort: "price", limit: 2 });
    const second = await search({ query: "cà phê", sort: "price", limit: 2, offset: 2 });
    expect([...first.hits, ...second.hits].map(({ key }) => key)).toEqual(all);
    expect(second.total).toBe(3);
    expect((await search({ query: "cà phê", offset: 50 })).hits).toEqual([]);
  });

  test("limits out of bounds are brought back", async () => {
    expect((await search({ limit: 100_000 })).hits).toHaveLength(9);
    expect((await search({ limit: -1, offset: -7 })).hits).toEqual([]);
  });

  test("a hit holds all that a card shows, in the language its text is in", async () => {
    const { hits } = await search({ query: "bơ", locale: "ja", limit: 1 });
    expect(hits[0]).toMatchObject({
      key: "avocado.booth",
      textLocale: "en",
      title: "Booth Avocado",
      prices: { VND: 1_200_000 },
      freeStock: 9,
      award: null,
    });
    const visit = (await search({ locale: "ja", query: "コーヒーを摘む" })).hits[0];
    expect(visit).toMatchObject({ key: "agri.coffee.morning", textLocale: "ja", card: { durationMinutes: 210 } });
  });

  test("an item that is taken away is not shown any more", async () => {
    await subject().remove("coffee.robusta");
    expect(await keys({ query: "cà phê" })).not.toContain("coffee.robusta");
  });
}
