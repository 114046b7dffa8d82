import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { publicParams } from "#app/http/public-params.ts";
import { noteShownStock } from "#app/platform/shown-stock.server.ts";
import { createPageCache } from "#app/server/page-cache.server.ts";
import { gatedReference } from "#tests/support/gated-reference.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services.close());

let makings: string[];
let cookies: (string | null)[];
beforeEach(() => {
  makings = [];
  cookies = [];
});

type Answer = { status: number; headers: Headers; body: Buffer; text: string };
type Portal = { get(path: string, headers?: Record<string, string>, method?: string): Promise<Answer>; kept(): number };

/** A portal whose pages are made by `make`; whatever is no public page answers "handed on". */
async function portalOf(
  make: (url: URL) => Promise<string>,
  answer: ResponseInit = {},
  reference = services.reference,
): Promise<Portal> {
  const pages = await createPageCache({
    ...services,
    reference,
    headers: [["x-content-type-options", "nosniff"]],
    maxBytes: 10_000_000,
    readParams: publicParams,
    render: async (request) => {
      makings.push(request.url);
      cookies.push(request.headers.get("cookie"));
      const text = await make(new URL(request.url));
      const policy = {
        "Cache-Control": "public, max-age=0, must-revalidate",
        ETag: `"${makings.length}-${text.length}"`,
      };
      return new Response(text, { ...answer, headers: { ...policy, ...answer.headers } });
    },
  });
  const server = createServer((request, response) =>
    pages.handle(request, response, () => void response.writeHead(299).end("handed on")),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { get: getFrom(server), kept: pages.store.count };
}

function getFrom(server: Server): Portal["get"] {
  const { port } = server.address() as AddressInfo;
  return async (path, headers = {}, method = "GET") => {
    const { request } = await import("node:http");
    return new Promise((resolve, reject) => {
      const sent = request({ port, host: "127.0.0.1", path, method, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk) => chunks.push(chunk));
        answer.on("end", () => {
          const body = Buffer.concat(chunks);
          const given = new Headers(
            Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]),
          );
          resolve({ status: answer.statusCode ?? 0, headers: given, body, text: decoded(body, given) });
        });
      });
      sent.on("error", reject);
      sent.end();
    });
  };
}

function decoded(body: Buffer, headers: Headers): string {
  const encoding = headers.get("content-encoding");
  if (body.length === 0) return "";
  return (encoding === "br" ? brotliDecompressSync(body) : encoding === "gzip" ? gunzipSync(body) : body).toString();
}

let marks = 0;

/** Whatever the database told until now has been heard. */
async function allHeard() {
  const channel = `page_changed_test_${++marks}`;
  let hear: () => void = () => undefined;
  const heard = new Promise<void>((resolve) => {
    hear = resolve;
  });
  await services.changes.subscribe(channel, { onMessage: hear, onMissed: () => undefined });
  await services.database.pool.query(`NOTIFY ${channel}`);
  await heard;
}

const dripId = async () => (await services.db.product.findFirstOrThrow({ where: { state: "live" } })).id;

test("a page is made once and is the same for everybody, in every encoding they take", async () => {
  const portal = await portalOf(async () => "<p>Cà phê Cầu Đất</p>");
  const first = await portal.get("/vi/products");
  expect(first.text).toBe("<p>Cà phê Cầu Đất</p>");
  expect(first.headers.get("x-content-type-options")).toBe("nosniff");
  expect((await portal.get("/vi/products", { "accept-encoding": "gzip" })).text).toBe(first.text);
  await expect
    .poll(async () =>
      (await portal.get("/vi/products", { "accept-encoding": "br, gzip" })).headers.get("content-encoding"),
    )
    .toBe("br");
  expect((await portal.get("/vi/products", { "accept-encoding": "br" })).text).toBe(first.text);
  expect((await portal.get("/vi/products", {}, "HEAD")).body).toHaveLength(0);
  expect(makings).toHaveLength(1);
});

test("what a network adds to each click makes no other page, what a page reads does", async () => {
  const portal = await portalOf(async (url) => `${url.pathname}${url.search}`);
  for (const added of ["", "?", "?fbclid=IwAR1", "?utm_source=zalo&utm_medium=chat", "?%3Cb%3E=1", "?&&"])
    expect((await portal.get(`/en/products${added}`)).text).toBe("/en/products");
  expect((await portal.get("/en/products?group=1&fbclid=9&page=2")).text).toBe("/en/products?group=1&page=2");
  expect(makings).toHaveLength(2);
});

test("who has the page already is told so, also through a proxy that weakened its tag or in a list of tags", async () => {
  const portal = await portalOf(async () => "tea");
  const etag = (await portal.get("/en")).headers.get("etag") ?? "";
  for (const named of [etag, etag.replace("W/", ""), `"old", ${etag}`, "*"]) {
    const again = await portal.get("/en", { "if-none-match": named });
    expect([again.status, again.text, again.headers.get("cache-control")]).toEqual([
      304,
      "",
      "public, max-age=0, must-revalidate",
    ]);
  }
  expect((await portal.get("/en", { "if-none-match": '"another"' })).status).toBe(200);
});

test("nothing of a visitor reaches the making of a page but the market they chose", async () => {
  const portal = await portalOf(async () => "page");
  await portal.get("/ja", { cookie: "session=secret; cart=1", authorization: "Bearer x", "user-agent": "me" });
  await portal.get("/ja", { cookie: "session=secret; market=SG" });
  await portal.get("/ja", { cookie: "market=JP" });
  await portal.get("/ja?market=KR", { cookie: "market=SG" });
  expect(cookies).toEqual([null, "market=SG", null]);
  expect(makings).toHaveLength(3);
});

test("what is personal is handed on: own branches, forms, answers that set a cookie or must not be stored", async () => {
  const portal = await portalOf(async () => "page");
  for (const path of [
    "/vi/cart",
    "/vi/orders/AB12?key=x",
    "/en/seller",
    "/vi/%63art",
    "/api/cart",
    "/cart",
    "/vi/products/%ff",
    "/vi/search?q=x",
  ]) {
    expect((await portal.get(path)).status, path).toBe(299);
  }
  expect((await portal.get("/vi", {}, "POST")).status).toBe(299);
  const setting = await portalOf(async () => "page", { headers: { "Set-Cookie": "a=b" } });
  expect((await setting.get("/vi")).status).toBe(299);
  const forbidding = await portalOf(async () => "page", { headers: { "Cache-Control": "private, no-store" } });
  expect((await forbidding.get("/vi")).status).toBe(299);
  expect(forbidding.kept()).toBe(0);
});

test("a page that is not there is answered and not kept", async () => {
  const portal = await portalOf(async () => "no such page", {
    status: 404,
    headers: { "Cache-Control": "private, no-store" },
  });
  const answer = await portal.get("/vi/products/khong-co");
  expect([answer.status, answer.text, portal.kept()]).toEqual([404, "no such page", 0]);
});

test("an old page is sent once more while it is made anew, and goes when there is none any more", async () => {
  const answer: ResponseInit = { status: 200 };
  const portal = await portalOf(async () => "page", answer);
  await portal.get("/ko");
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 11 * 60_000 });
  onTestFinished(() => void vi.useRealTimers());
  answer.status = 404;
  expect((await portal.get("/ko")).status).toBe(200);
  await expect.poll(() => portal.kept()).toBe(0);
  expect((await portal.get("/ko")).status).toBe(404);
});

test("a hundred who ask at once wait for one making", async () => {
  const portal = await portalOf(async () => "page");
  const answers = await Promise.all(Array.from({ length: 100 }, () => portal.get("/ko/products")));
  expect(answers.every(({ text }) => text === "page")).toBe(true);
  expect(makings).toHaveLength(1);
});

test("a changed price is on the page for the next reader, whoever changed it", async () => {
  const price = await services.db.variantPrice.findFirstOrThrow({
    where: { currency: "VND", variant: { product: { state: "live" } } },
  });
  const where = { variantId_currency: { variantId: price.variantId, currency: "VND" } };
  const portal = await portalOf(async () =>
    String((await services.db.variantPrice.findUniqueOrThrow({ where })).amountMinor),
  );
  expect((await portal.get("/vi/products")).text).toBe(String(price.amountMinor));
  // Past Prisma and this process's code: the database itself tells.
  await services.database.pool.query(
    "UPDATE variant_price SET amount_minor = amount_minor + 1000 WHERE variant_id = $1 AND currency = 'VND'",
    [price.variantId],
  );
  await expect
    .poll(async () => (await portal.get("/vi/products")).text, { timeout: 1_000 })
    .toBe(String(price.amountMinor + 1000));
});

test("a change of stock drops the pages that show that product, and no other", async () => {
  const id = await dripId();
  const pack = await services.db.variant.findFirstOrThrow({ where: { productId: id } });
  const where = { variantId: pack.id };
  const portal = await portalOf(async ({ pathname }) => {
    if (pathname.endsWith("other")) return "other";
    noteShownStock([id]);
    return String((await services.db.stockLevel.findUniqueOrThrow({ where })).onHand);
  });
  const before = Number((await portal.get("/vi/products/drip")).text);
  await portal.get("/vi/products/other");
  await services.database.pool.query("UPDATE stock_level SET on_hand = on_hand + 1 WHERE variant_id = $1", [pack.id]);
  await expect
    .poll(async () => (await portal.get("/vi/products/drip")).text, { timeout: 1_000 })
    .toBe(String(before + 1));
  await portal.get("/vi/products/other");
  expect(makings.filter((url) => url.endsWith("other"))).toHaveLength(1);
});

test("a page made across a change is sent to who asked, and not kept for others", async () => {
  const id = await dripId();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const portal = await portalOf(async () => {
    noteShownStock([id]);
    await held;
    return "made before the change";
  });
  const asked = portal.get("/vi/products/drip");
  await expect.poll(() => makings.length).toBe(1);
  const heard = new Promise<void>((resolve) => {
    void services.changes.subscribe("page_changed", { onMessage: () => resolve(), onMissed: () => resolve() });
  });
  await services.database.pool.query(
    "UPDATE stock_level SET on_hand = on_hand + 1 FROM variant WHERE variant.id = variant_id AND product_id = $1",
    [id],
  );
  await heard;
  release();
  expect((await asked).text).toBe("made before the change");
  expect(portal.kept()).toBe(0);
});

test("a page made of reference data that is just being read anew is not kept", async () => {
  const { store, hold } = await gatedReference(services);
  const portal = await portalOf(async () => JSON.stringify(store.list("page-cache-test")), {}, store);
  const release = hold();
  await services.db.referenceRecord.create({
    data: { kind: "page-cache-test", key: "one", position: 0, body: { value: 1 }, sourceDigest: "" },
  });
  await services.database.pool.query("NOTIFY reference_changed");
  await release.reached;
  expect((await portal.get("/vi")).text).toBe("[]");
  expect(portal.kept()).toBe(1);
  release.open();
  await expect.poll(async () => (await portal.get("/vi")).text, { timeout: 1_000 }).toBe('[{"value":1}]');
});

test("prices that move on card after card drop the pages together, and are soon right; other words of a card at once", async () => {
  const card = await services.db.searchDocument.findFirstOrThrow({ where: { itemType: "product", locale: "vi" } });
  const where = { itemType_itemId_locale: { itemType: "product", itemId: card.itemId, locale: "vi" } } as const;
  const portal = await portalOf(async () => {
    const { priceJpy, title } = await services.db.searchDocument.findUniqueOrThrow({ where });
    return `${title} ${priceJpy}`;
  });
  const change = (sql: string, ...values: unknown[]) =>
    services.database.pool.query(`UPDATE search_document SET ${sql} WHERE item_id = $1 AND locale = 'vi'`, [
      card.itemId,
      ...values,
    ]);
  await portal.get("/vi/products");
  await change("price_jpy = 1, card = card");
  await change('price_jpy = 2, card = card || \'{"otherPrices": {"THB": 5}}\'');
  await allHeard();
  expect(portal.kept()).toBe(1);
  await expect.poll(async () => (await portal.get("/vi/products")).text, { timeout: 3_000 }).toBe(`${card.title} 2`);
  expect(makings).toHaveLength(2);
  await change("title = $2, card = card", "Tên mới");
  await expect.poll(async () => (await portal.get("/vi/products")).text, { timeout: 1_000 }).toBe("Tên mới 2");
});

test("a card that stays what it is drops nothing", async () => {
  const portal = await portalOf(async () => "page");
  await portal.get("/vi");
  await services.database.pool.query("UPDATE search_document SET price_jpy = price_jpy, card = card, title = title");
  await services.database.pool.query("UPDATE search_document SET price_jpy = 5, card = card WHERE item_id IS NULL");
  await allHeard();
  expect(portal.kept()).toBe(1);
});

test("a maker's work on a draft drops nothing", async () => {
  const draft = await services.db.product.findFirst({ where: { state: { not: "live" } } });
  const portal = await portalOf(async () => "page");
  await portal.get("/vi");
  if (!draft) throw new Error("the demonstration has a draft");
  await services.database.pool.query("UPDATE product SET season = season, version = version + 1 WHERE id = $1", [
    draft.id,
  ]);
  await services.database.pool.query("UPDATE product_translation SET name = name || '!' WHERE product_id = $1", [
    draft.id,
  ]);
  await allHeard();
  expect(portal.kept()).toBe(1);
});

test("the next day in Lâm Đồng is another page: what ends with a day is gone with it", async () => {
  const portal = await portalOf(async () => services.clock.now().toISOString());
  services.clock.set("2026-11-24T16:59:59.000Z");
  const tonight = (await portal.get("/th")).text;
  services.clock.set("2026-11-24T17:00:01.000Z");
  expect((await portal.get("/th")).text).not.toBe(tonight);
  services.clock.set("2026-11-24T03:00:00.000Z");
});

test("while the database cannot tell of changes nothing kept is trusted; afterwards all is made anew", async () => {
  const portal = await portalOf(async () => "page");
  await portal.get("/vi");
  await services.database.pool.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'dat-lanh changes' AND datname = current_database()",
  );
  await expect.poll(() => services.changes.isListening()).toBe(false);
  expect((await portal.get("/vi")).status).toBe(299);
  await expect.poll(() => services.changes.isListening(), { timeout: 3_000 }).toBe(true);
  await expect.poll(() => portal.kept(), { timeout: 3_000 }).toBe(0);
  expect((await portal.get("/vi")).text).toBe("page");
});
