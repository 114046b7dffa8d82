import { afterAll, beforeAll, expect, test } from "vitest";
import { publicParams } from "#app/http/public-params.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import { createPageCache } from "#app/server/page-cache.server.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { AddressedType } from "#app/workflows/addressed-items.server.ts";
import { giveSlug } from "#app/workflows/give-slug.server.ts";
import { type ListeningPortal, listenForTest } from "#tests/support/listening-portal.ts";
import { publicRoutes } from "#tests/support/public-routes.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
let portal: ListeningPortal;
beforeAll(async () => {
  services = await createTestServices();
  portal = await listenForTest(services, publicRoutes);
});
afterAll(async () => {
  await portal.close();
  await services.close();
});

const get = (path: string) => fetch(portal.url + encodeURI(path), { redirect: "manual" });
const moveTo = (itemType: AddressedType, itemId: string, locale: Locale, typed: string) =>
  inTransaction(services.db, (tx) => giveSlug(tx, { itemType, itemId, locale }, { typed, now: services.clock.now() }));
const leadsTo = async (path: string) => {
  const answer = await get(path);
  return [answer.status, decodeURI(answer.headers.get("location") ?? "")];
};

const wash = "coffee_arabica_roast.cu-dien-washed";
const productIn = (locale: Locale, key = wash) =>
  services.db.productTranslation.findFirstOrThrow({ where: { locale, product: { key } } });

test("a former address of a product, a visit, a producer and an event leads to the present one with its query", async () => {
  const { db } = services;
  const [visit, producer, event] = await Promise.all([
    db.experienceTranslation.findFirstOrThrow({ where: { locale: "ko" } }),
    db.sellerTranslation.findFirstOrThrow({ where: { locale: "ko" } }),
    db.eventTranslation.findFirstOrThrow({ where: { locale: "ko" } }),
  ]);
  const product = await productIn("ko");
  const items = [
    { itemType: "product", branch: "products", itemId: product.productId, slug: product.slug },
    { itemType: "experience", branch: "experiences", itemId: visit.experienceId, slug: visit.slug },
    { itemType: "producer", branch: "producers", itemId: producer.sellerId, slug: producer.slug },
    { itemType: "event", branch: "events", itemId: event.eventId, slug: event.slug },
  ] as const;
  for (const { itemType, branch, itemId, slug } of items) {
    expect((await get(`/ko/${branch}/${slug}`)).status, branch).toBe(200);
    expect((await moveTo(itemType, itemId, "ko", `새 주소 ${branch}`)).ok).toBe(true);
    expect(await leadsTo(`/ko/${branch}/${slug}?market=JP&x=1`)).toEqual([
      301,
      `/ko/${branch}/새-주소-${branch}?market=JP&x=1`,
    ]);
    expect((await get(`/ko/${branch}/새-주소-${branch}`)).status).toBe(200);
  }
});

test("no browser keeps the way to a new address, for an item may go back to the old one", async () => {
  const { productId, slug } = await productIn("vi");
  await moveTo("product", productId, "vi", "dia-chi-moi");
  const moved = await get(`/vi/products/${slug}`);
  expect([moved.status, moved.headers.get("cache-control")]).toEqual([301, "no-cache"]);
  await moveTo("product", productId, "vi", slug);
  expect((await get(`/vi/products/${slug}`)).status).toBe(200);
  expect(await leadsTo("/vi/products/dia-chi-moi")).toEqual([301, `/vi/products/${slug}`]);
});

test("links to other languages and what search engines are told name the present address", async () => {
  const { productId, slug } = await productIn("en");
  await moveTo("product", productId, "en", "washed-coffee-of-cu-dien");
  const html = await (await get(`/ja/products/${(await productIn("ja")).slug}`)).text();
  expect(html).not.toContain(`/en/products/${slug}`);
  expect(html).toMatch(/hrefLang="en"[^>]*href="[^"]*\/en\/products\/washed-coffee-of-cu-dien"/);
  expect(html).toMatch(
    /href="\/en\/products\/washed-coffee-of-cu-dien"[^>]*data-testid="locale-switch-en"|href="\/en\/products\/washed-coffee-of-cu-dien"[^>]*hrefLang="en"/,
  );
  expect(await leadsTo(`/ja/products/${slug}`)).toEqual([301, `/ja/products/${(await productIn("ja")).slug}`]);
});

test("a former address of what is no longer public is not found", async () => {
  const { productId, slug } = await productIn("vi", "honey.nha-tan-coffee-blossom");
  await moveTo("product", productId, "vi", "mat-ong-moi");
  await services.db.product.update({ where: { id: productId }, data: { state: "suspended" } });
  expect((await get(`/vi/products/${slug}`)).status).toBe(404);
  await services.db.product.update({ where: { id: productId }, data: { state: "live" } });
  expect((await get(`/vi/products/${slug}`)).status).toBe(301);
});

test("a page that was kept at an old address is dropped when the item moves, and the new one is kept instead", async () => {
  const { productId, slug } = await productIn("th");
  const kept = await createPageCache({
    ...services,
    headers: [],
    maxBytes: 10_000_000,
    readParams: publicParams,
    render: async (request) => {
      const made = await fetch(portal.url + new URL(request.url).pathname, { redirect: "manual" });
      const told = ["cache-control", "etag", "location"].flatMap((name) => {
        const value = made.headers.get(name);
        return value ? [[name, value] as [string, string]] : [];
      });
      return new Response(await made.text(), { status: made.status, headers: told });
    },
  });
  const { createServer } = await import("node:http");
  const server = createServer((request, response) =>
    kept.handle(request, response, () => void response.writeHead(299).end()),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const at = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  const status = async (path: string) => (await fetch(encodeURI(at + path), { redirect: "manual" })).status;
  expect(await status(`/th/products/${slug}`)).toBe(200);
  expect(kept.store.count()).toBe(1);
  await moveTo("product", productId, "th", "กาแฟ-ที่อยู่ใหม่");
  await expect.poll(() => kept.store.count()).toBe(0);
  // 299: handed on to whoever makes what is not kept, here the redirect.
  expect(await status(`/th/products/${slug}`)).toBe(299);
  expect(await status("/th/products/กาแฟ-ที่อยู่ใหม่")).toBe(200);
  expect(kept.store.count()).toBe(1);
  server.close();
});
