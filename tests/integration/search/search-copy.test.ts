import { Meilisearch } from "meilisearch";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openMeilisearch } from "#app/adapters/meilisearch/open-meilisearch.server.ts";
import { meilisearchCopy } from "#app/adapters/meilisearch/search-copy.server.ts";
import { searchWithFallback } from "#app/adapters/meilisearch/search-with-fallback.ts";
import { postgresSearch } from "#app/adapters/postgres-search/postgres-search.server.ts";
import type { SearchIndex, SearchRequest } from "#app/ports/search-index.ts";
import { locales } from "#app/shared/locale.ts";
import { type FakeMeilisearch, startFakeMeilisearch } from "#tests/support/fake-meilisearch.ts";
import { openShelf } from "./open-shelf.ts";
import { shelf } from "./shelf.ts";

const request: SearchRequest = {
  query: "cà phê",
  locale: "vi",
  market: "VN",
  chargedIn: "VND",
  types: [],
  facets: {},
  sort: "relevance",
  limit: 20,
  offset: 0,
  today: "2026-11-24",
};
const robusta = shelf.find(({ key }) => key === "coffee.robusta");

let opened: Awaited<ReturnType<typeof openShelf>>;
let fake: FakeMeilisearch;
beforeAll(async () => {
  opened = await openShelf();
  fake = await startFakeMeilisearch();
});
afterAll(async () => {
  await fake.close();
  await opened.close();
});

const copyOf = () => meilisearchCopy(new Meilisearch({ host: fake.url, apiKey: fake.key }), opened.db);
const documents = (locale: string) => [...(fake.indexes.get(`dat_lanh_${locale}`)?.documents.values() ?? [])];

test("a missing index is filled whole, so that nobody ever searches half of one", async () => {
  expect(await copyOf().isWhole()).toBe(false);
  await copyOf().follow([{ itemType: "product", itemId: robusta?.itemId ?? "" }]);
  for (const locale of locales) expect(documents(locale)).toHaveLength(shelf.length);
  expect(await copyOf().isWhole()).toBe(true);
});

test("each index pins its language and leaves no index half made behind", () => {
  expect([...fake.indexes.keys()].sort()).toEqual(locales.map((locale) => `dat_lanh_${locale}`).sort());
  expect(fake.indexes.get("dat_lanh_ja")?.settings.localizedAttributes).toContainEqual({
    attributePatterns: ["title"],
    locales: ["jpn"],
  });
});

test("a document is told in a-z, its things by one word each", () => {
  const coffee = documents("ja").find(({ key }) => key === "coffee.washed");
  expect(coffee?.name).toMatch(/^[a-z0-9 ]+$/);
  expect(coffee?.nameThings).toContain("zqcoffeeqz");
});

test("an item that left the read model leaves the copy", async () => {
  await opened.remove("coffee.robusta");
  expect(await copyOf().isWhole()).toBe(false);
  await copyOf().follow([{ itemType: "product", itemId: robusta?.itemId ?? "" }]);
  expect(documents("vi").map(({ key }) => key)).not.toContain("coffee.robusta");
  expect(await copyOf().isWhole()).toBe(true);
});

test("a rebuild replaces the copy", async () => {
  fake.indexes.get("dat_lanh_vi")?.documents.clear();
  await copyOf().rebuild();
  expect(documents("vi")).toHaveLength(shelf.length - 1);
});

test("a copy that cannot be narrowed by what the portal narrows by is not whole", async () => {
  const index = fake.indexes.get("dat_lanh_en");
  if (!index) throw new Error("no index");
  const { filterableAttributes } = index.settings;
  index.settings.filterableAttributes = filterableAttributes.filter((name) => name !== "adult");
  expect(await copyOf().isWhole()).toBe(false);
  await copyOf().rebuild();
  expect(await copyOf().isWhole()).toBe(true);
});

test("following fails loudly while the engine is down, so that the job tries again", async () => {
  fake.setDown(true);
  await expect(copyOf().follow([{ itemType: "product", itemId: robusta?.itemId ?? "" }])).rejects.toThrow();
  fake.setDown(false);
});

test("while the engine is down the database answers, and nobody notices", async () => {
  const failures: unknown[] = [];
  const { search } = openMeilisearch({
    url: fake.url,
    apiKey: fake.key,
    db: opened.db,
    embedded: postgresSearch(opened.db),
    onFailure: (error) => failures.push(error),
  });
  const up = await search.search(request);
  fake.setDown(true);
  const down = await search.search(request);
  fake.setDown(false);
  expect(down.hits.map(({ key }) => key).sort()).toEqual(up.hits.map(({ key }) => key).sort());
  expect(failures).toHaveLength(1);
});

test("an engine that failed is left alone for a while, then asked again", async () => {
  let now = 0;
  let asked = 0;
  const nothing = { total: 0, hits: [], facets: {} };
  const broken: SearchIndex = {
    search: async () => {
      asked += 1;
      throw new Error("down");
    },
    suggest: async () => [],
  };
  const sound: SearchIndex = { search: async () => nothing, suggest: async () => [] };
  const index = searchWithFallback(broken, sound, { onFailure: () => undefined, restMs: 1000, clock: () => now });
  await index.search(request);
  await index.search(request);
  expect(asked).toBe(1);
  now = 1001;
  await index.search(request);
  expect(asked).toBe(2);
});
