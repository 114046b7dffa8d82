import { afterAll, beforeAll, expect, test } from "vitest";
import { locales } from "#app/shared/locale.ts";
import { type ListeningPortal, listenForTest } from "#tests/support/listening-portal.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
let portal: ListeningPortal;

beforeAll(async () => {
  services = await createTestServices();
  portal = await listenForTest(services);
});
afterAll(async () => {
  await portal.close();
  await services.close();
});

const open = async (path: string) => (await fetch(portal.url + path)).text();

async function openProduct(key: string, locale = "en", search = ""): Promise<string> {
  const { slug } = await services.db.productTranslation.findFirstOrThrow({ where: { locale, product: { key } } });
  return open(`/${locale}/products/${encodeURIComponent(slug)}${search}`);
}

const fact = (html: string, code: string) => new RegExp(`data-testid="fact-${code}">([^<]*)<`).exec(html)?.[1];
const sauce = "fishsauce_phanthiet.leu-chuop-40";

test("a product shows the facts of its set, measures with their unit, in each language", async () => {
  const aged = [];
  for (const locale of locales) {
    const html = await openProduct(sauce, locale);
    expect(fact(html, "nitrogen")).toMatch(locale === "th" ? /^40 ก\.\/ล\.$/ : /^40 ?g\/l$/i);
    aged.push(fact(html, "ageing"));
  }
  expect(aged).toEqual(["12 tháng", "12 months", "12 เดือน", "12개월", "12 か月"]);
  expect(fact(await openProduct(sauce, "ja"), "sea-kind")).toBe("カタクチイワシ");
});

test("facts of a set the product has left are not shown", async () => {
  const { id } = await services.db.product.findUniqueOrThrow({ where: { key: sauce } });
  await services.db.productAttribute.create({ data: { productId: id, code: "roast", value: ["dark"] } });
  const html = await openProduct(sauce);
  expect(fact(html, "roast")).toBeUndefined();
  expect(fact(html, "nitrogen")).toMatch(/^40 g\/l$/i);
});

test("a pack's barcode number stands as it is printed", async () => {
  const pack = await services.db.variant.findFirstOrThrow({ where: { product: { key: sauce }, code: "500ml" } });
  expect(await openProduct(sauce)).not.toContain('data-testid="gtin"');
  await services.db.variant.update({ where: { id: pack.id }, data: { gtin: "09506000134352" } });
  expect(await openProduct(sauce)).toMatch(/data-testid="gtin">500 ml[^<]*: 9506000134352</);
});

test("the facts of the chosen set are filters, counted, in the reader's language; others are not offered", async () => {
  const plain = await open("/en/products");
  expect(plain).not.toContain("facet-roast-");
  const coffee = await open("/en/products?set=13");
  for (const hook of [
    "facet-roast-medium",
    "facet-species-robusta",
    "facet-altitude-from-1500",
    "facet-hand-picked-yes",
  ])
    expect(coffee).toContain(`data-testid="${hook}"`);
  expect(coffee).not.toContain("facet-nitrogen-");
  expect(coffee).toContain("1,500 m and more");
  const japanese = await open("/ja/products?set=13");
  expect(japanese).toContain("中煎り");
  expect(japanese).toContain("1,500 m以上");
  expect(await open("/en/products?group=food")).toContain('data-testid="facet-');
});

const cards = (html: string) => html.match(/data-testid="product-card"/g)?.length ?? 0;

test("facts narrow a list: values of one add up, different ones narrow, nonsense is no filter", async () => {
  const dark = await open("/en/products?set=13&fact=roast%3Ddark");
  expect(cards(dark)).toBe(1);
  expect(dark).toMatch(
    /aria-current="true"[^>]*data-testid="facet-roast-dark"|data-testid="facet-roast-dark"[^>]*aria-current="true"/,
  );
  expect(dark).toContain('data-testid="facet-roast-medium"');
  expect(cards(await open("/en/products?fact=roast=dark&fact=roast=green"))).toBe(2);
  expect(cards(await open("/en/products?fact=roast=dark&fact=species=arabica"))).toBe(0);
  expect(cards(await open("/en/products?fact=%22%5D&fact=roast"))).toBe(24);
});

test("the search address takes and counts facts", async () => {
  const search = async (query: string) => JSON.parse(await open(`/api/search?locale=en&${query}`));
  const answer = await search("facet.set=9&facet.fact=nitrogen=from-40");
  expect(answer.hits.map(({ key }: { key: string }) => key)).toEqual([sauce]);
  expect(answer.facets.fact).toMatchObject({ "nitrogen=from-40": 1, "nitrogen=30-40": 1 });
  expect((await search("facet.fact=nitrogen=nothing")).total).toBe(0);
});

const was = (html: string) => /data-testid="was-price" data-minor="(\d+)"/.exec(html)?.[1];

test("a 'was' price stands where the history carries it, is told to a screen reader, and goes after sixty days", async () => {
  const html = await openProduct("coffee_robusta_ground.gung-do-phin");
  expect(was(html)).toBe("145000");
  expect(html).toContain('<span class="sr-only">Price before the reduction');
  expect(html).toContain("Price history");
  expect(was(await openProduct("coffee_robusta_ground.gung-do-phin", "ja"))).toBe("880");
  services.clock.set("2027-01-10T03:00:00Z");
  expect(was(await openProduct("coffee_robusta_ground.gung-do-phin"))).toBeUndefined();
  services.clock.set("2026-11-24T03:00:00Z");
});

test("a price raised and lowered again is no offer, nor is one that never changed", async () => {
  expect(was(await openProduct("macadamia.gung-do-cracked"))).toBeUndefined();
  const quiet = await openProduct("honey.nha-tan-coffee-blossom", "vi");
  expect(was(quiet)).toBeUndefined();
  expect(quiet).not.toContain("Lịch sử giá");
});

test("a coming harvest is offered with both its days in each language, and not after the last one", async () => {
  const key = "persimmon_hanging.hien-gio-box";
  for (const locale of locales) {
    const told = /data-testid="preorder">([^<]*)</.exec(await openProduct(key, locale))?.[1] ?? "";
    expect(told).not.toMatch(/\{\{|undefined|Invalid/);
    expect(told).toMatch(/2027.*2026/);
  }
  expect(await openProduct(key)).toContain("ships from 1 January 2027, order until 18 December 2026");
  services.clock.set("2026-12-19T03:00:00Z");
  const after = await openProduct(key);
  expect(after).not.toContain('data-testid="preorder"');
  expect(after).toContain("pre-orders closed");
  services.clock.set("2026-11-24T03:00:00Z");
});
