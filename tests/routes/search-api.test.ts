import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { loader as searchLoader } from "#app/routes/api/search.ts";
import { loader as suggestLoader } from "#app/routes/api/suggest.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

type Hit = {
  type: string;
  id: string;
  key: string;
  slug: string;
  title: string;
  url: string;
  price?: { currency: string; minor: number; estimate?: { currency: string; minor: number } };
};
type Body = {
  query: string;
  locale: string;
  total: number;
  tookMs: number;
  hits: Hit[];
  facets: Record<string, Record<string, number>>;
};

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services.close());

async function call(loader: typeof searchLoader, address: string): Promise<Response> {
  const request = new Request(`http://localhost:3000${address}`);
  return loader({ request, params: {}, context: { services } } as never);
}
async function search(query: string): Promise<Body> {
  const response = await call(searchLoader, `/api/search?${query}`);
  expect(response.status).toBe(200);
  return (await response.json()) as Body;
}

test("the answer has the contract's shape", async () => {
  const body = await search("q=coffee&locale=en&market=JP&type=product");
  expect(Object.keys(body)).toEqual(["query", "locale", "total", "tookMs", "hits", "facets"]);
  expect(body).toMatchObject({ query: "coffee", locale: "en", tookMs: expect.any(Number) });
  const [hit] = body.hits;
  expect(hit).toMatchObject({
    type: "product",
    key: expect.stringMatching(/^[a-z_]+\.[\w-]+$/),
    url: `/en/products/${hit?.slug}`,
  });
  expect(hit?.price).toMatchObject({ currency: "JPY", minor: expect.any(Number) });
});

test("an empty question lists everything; limit and offset page through it without a gap", async () => {
  const { total } = await search("locale=vi&limit=0");
  const keys: string[] = [];
  for (let offset = 0; offset < total; offset += 40)
    keys.push(...(await search(`locale=vi&limit=40&offset=${offset}`)).hits.map(({ key }) => key));
  expect(keys).toHaveLength(total);
  expect(new Set(keys).size).toBe(total);
});

test("a market without a price list is charged in đồng and shown an estimate", async () => {
  const [hit] = (await search("q=coffee&locale=th&type=product")).hits;
  expect(hit?.price).toMatchObject({ currency: "VND", estimate: { currency: "THB" } });
});

test("facets narrow by repeated parameters, as their counts said", async () => {
  const all = await search("locale=en&type=product");
  const drinks = await search("locale=en&type=product&facet.group=drinks");
  expect(drinks.total).toBe(all.facets.group?.drinks);
  const both = await search("locale=en&type=product&facet.group=drinks&facet.group=food");
  expect(both.total).toBe((all.facets.group?.drinks ?? 0) + (all.facets.group?.food ?? 0));
  expect(both.facets.group).toEqual(all.facets.group);
});

test.each([
  "facet.colour=red",
  "facet.group=",
  "facet.stars=%27",
  "facet.season=99",
  "facet.set=1e9",
  "facet.place=%00",
  "facet.price=p9&facet.type=%25",
  "limit=-1",
  "limit=abc&offset=-9",
  "offset=99999999999",
  "market=XX",
  "type=nothing",
  "sort=nothing",
  `q=${"%F0%9F%98%80".repeat(2000)}`,
  "q=%00%01",
  "q=%27%22%5C%25_",
  "q=%E0%A4%A",
])("odd input is answered and never breaks (%s)", async (query) => {
  const response = await call(searchLoader, `/api/search?locale=ja&${query}`);
  expect(response.status).toBe(200);
});

test("an unknown facet name is ignored, an unknown value finds nothing", async () => {
  const { total } = await search("locale=en");
  expect((await search("locale=en&facet.colour=red")).total).toBe(total);
  expect((await search("locale=en&facet.group=red")).total).toBe(0);
  expect((await search("locale=en&type=red")).total).toBe(0);
});

test("an unknown locale is a clear refusal", async () => {
  for (const [loader, address] of [
    [searchLoader, "/api/search?locale=fr"],
    [suggestLoader, "/api/suggest?locale=fr"],
  ] as const) {
    const response = await call(loader, address);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: "unknown locale" });
  }
});

test("suggestions lead to pages in the reader's language", async () => {
  const response = await call(suggestLoader, "/api/suggest?q=drag&locale=en");
  const { suggestions } = (await response.json()) as { suggestions: { text: string; type: string; url: string }[] };
  expect(suggestions[0]).toMatchObject({
    text: expect.stringMatching(/dragon/i),
    url: expect.stringMatching(/^\/en\//),
  });
  expect(await (await call(suggestLoader, "/api/suggest?q=&locale=en")).json()).toEqual({ suggestions: [] });
});

test("what was looked for and not found is counted, without filters and without what tells of a person", async () => {
  const misses = () =>
    services.db.searchMiss.findMany({ select: { query: true, locale: true, market: true, count: true } });
  await search("q=Xyzzyplugh&locale=en&market=SG");
  await search("q=xyzzyplugh&locale=en&market=SG");
  await search("q=xyzzyplugh&locale=en&market=SG&facet.group=food");
  await search("q=xyzzy%40plugh.example&locale=en");
  await vi.waitFor(async () =>
    expect(await misses()).toEqual([{ query: "xyzzyplugh", locale: "en", market: "SG", count: 2 }]),
  );
});
