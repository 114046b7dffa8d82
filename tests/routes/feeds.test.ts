import { afterAll, beforeAll, expect, test } from "vitest";
import { loader as feed } from "#app/routes/api/feed.ts";
import { locales } from "#app/shared/locale.ts";
import { readXml, type XmlElement } from "#tests/support/read-xml.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services.close());

const washed = "coffee_arabica_roast.cu-dien-washed";

async function answerOf(file: string, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request(`http://localhost:3000/feeds/${file}`, { headers });
  try {
    return await feed({ request, params: { file }, context: { services } } as never);
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

async function itemsOf(market: string, locale: string): Promise<XmlElement[]> {
  const answer = await answerOf(`products-${market}-${locale}.xml`);
  expect(answer.headers.get("Content-Type")).toBe("application/xml; charset=utf-8");
  const rss = readXml(await answer.text());
  expect(rss.attributes).toEqual({ version: "2.0", "xmlns:g": "http://base.google.com/ns/1.0" });
  return (rss.children[0]?.children ?? []).filter(({ name }) => name === "item");
}

function told(item: XmlElement | undefined, name: string): string | null {
  return item?.children.find((child) => child.name === `g:${name}`)?.text ?? null;
}

const prices = { VN: /^\d+ VND$/, JP: /^\d+ JPY$/, KR: /^\d+ KRW$/ } as const;

test("each feed is well-formed and each item has what a merchant centre asks for", async () => {
  for (const market of ["VN", "JP", "KR"] as const)
    for (const locale of locales) {
      const items = await itemsOf(market, locale);
      expect(items.length, `${market} ${locale}`).toBeGreaterThan(10);
      for (const item of items) {
        for (const name of ["id", "title", "description", "link", "image_link", "price", "brand", "product_type"])
          expect(told(item, name), `${market} ${locale} ${name}`).toBeTruthy();
        expect(told(item, "id")?.length).toBeLessThanOrEqual(50);
        expect(told(item, "title")?.length).toBeLessThanOrEqual(150);
        expect(told(item, "price")).toMatch(prices[market]);
        expect(["in_stock", "out_of_stock", "preorder"]).toContain(told(item, "availability"));
        expect(told(item, "availability_date") !== null).toBe(told(item, "availability") === "preorder");
        expect(told(item, "gtin") === null).toBe(told(item, "identifier_exists") === "no");
        const link = new URL(told(item, "link") ?? "");
        expect(link.pathname).toMatch(new RegExp(`^/${locale}/products/`));
        expect(link.searchParams.get("market")).toBe(market);
      }
    }
});

test("a feed holds what can be ordered in its market, at that market's price, and nothing else", async () => {
  const pack = await services.db.variant.findFirstOrThrow({
    where: { product: { key: washed } },
    include: { prices: true },
    orderBy: { position: "asc" },
  });
  for (const market of ["VN", "JP", "KR"] as const) {
    const item = (await itemsOf(market, "en")).find((each) => told(each, "id") === pack.id);
    const currency = { VN: "VND", JP: "JPY", KR: "KRW" }[market];
    const stored = pack.prices.find((price) => price.currency === currency)?.amountMinor;
    expect(told(item, "price")).toBe(`${stored} ${currency}`);
  }
  const fresh = await services.db.variant.findMany({ where: { product: { importClass: "fresh" } } });
  const japanese = new Set((await itemsOf("JP", "ja")).map((item) => told(item, "id")));
  expect(fresh.filter(({ id }) => japanese.has(id))).toEqual([]);
  const drinks = await services.db.variant.findMany({ where: { product: { importClass: "alcohol" } } });
  expect(drinks.length).toBeGreaterThan(0);
  const vietnamese = new Set((await itemsOf("VN", "vi")).map((item) => told(item, "id")));
  expect(drinks.filter(({ id }) => vietnamese.has(id))).toEqual([]);
});

test("a product is fed in the languages it is written in", async () => {
  const product = await services.db.product.findFirstOrThrow({ where: { key: washed } });
  const groups = async (locale: string) => (await itemsOf("VN", locale)).map((item) => told(item, "item_group_id"));
  expect(await groups("th")).toContain(product.id);
  await services.db.productTranslation.delete({ where: { productId_locale: { productId: product.id, locale: "th" } } });
  expect(await groups("th")).not.toContain(product.id);
  expect(await groups("ko")).toContain(product.id);
});

test("sold-out packs stay in the feed and say so, a suspended maker's leave it", async () => {
  const pack = await services.db.variant.findFirstOrThrow({
    where: { product: { key: washed } },
    include: { product: true },
  });
  const found = async () => (await itemsOf("VN", "en")).find((item) => told(item, "id") === pack.id);
  expect(told(await found(), "availability")).toBe("in_stock");
  await services.db.stockLevel.update({ where: { variantId: pack.id }, data: { onHand: 0, held: 0 } });
  expect(told(await found(), "availability")).toBe("out_of_stock");
  await services.db.seller.update({ where: { id: pack.product.sellerId }, data: { state: "suspended" } });
  expect(await found()).toBeUndefined();
});

test("feeds are named in an index; one of a market without a price list is not found", async () => {
  const index = (await (await answerOf("index.json")).json()) as { feeds: { url: string; currency: string }[] };
  expect(index.feeds).toHaveLength(15);
  for (const { url } of index.feeds) expect((await answerOf(url.split("/").at(-1) ?? "")).status).toBe(200);
  for (const file of ["products-TH-th.xml", "products-JP-xx.xml", "products-jp-ja.xml", "x.xml", "../x"])
    expect((await answerOf(file)).status, file).toBe(404);
});

test("whoever has the feed already is told so", async () => {
  const tag = (await answerOf("products-JP-ja.xml")).headers.get("ETag") ?? "";
  expect((await answerOf("products-JP-ja.xml", { "if-none-match": tag })).status).toBe(304);
});
