import { afterAll, beforeAll, expect, test } from "vitest";
import { inTransaction } from "#app/platform/database.server.ts";
import { type Locale, locales } from "#app/shared/locale.ts";
import { refreshSearchOf } from "#app/workflows/refresh-search.server.ts";
import { type ListeningPortal, listenForTest } from "#tests/support/listening-portal.ts";
import { publicRoutes } from "#tests/support/public-routes.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

const teaKey = "artichoke_tea.suong-mai-bags";
const lacking = ["th", "ja"] as const;

let services: TestServices;
let portal: ListeningPortal;
let tea: { id: string; sellerId: string; ocopSet: number };
beforeAll(async () => {
  services = await createTestServices();
  portal = await listenForTest(services, publicRoutes);
  tea = await services.db.product.findUniqueOrThrow({ where: { key: teaKey } });
  await services.db.productTranslation.deleteMany({ where: { productId: tea.id, locale: { in: [...lacking] } } });
  await services.db.variantLabel.deleteMany({
    where: { variant: { productId: tea.id }, locale: { in: [...lacking] } },
  });
  await inTransaction(services.db, (tx) => refreshSearchOf(tx, services, [{ itemType: "product", itemId: tea.id }]));
});
afterAll(async () => {
  await portal.close();
  await services.close();
});

const open = async (path: string, init?: RequestInit) => (await fetch(portal.url + encodeURI(path), init)).text();
const mark = 'data-testid="fallback-mark"';

async function slugIn(locale: Locale): Promise<string> {
  const where = { productId_locale: { productId: tea.id, locale } };
  const own = await services.db.productTranslation.findUnique({ where });
  return own?.slug ?? (await slugIn("en"));
}

test("a product without a text in a language is shown in the nearest one, visibly and with its lang", async () => {
  for (const locale of lacking) {
    const html = await open(`/${locale}/products/${await slugIn(locale)}`);
    expect(html, locale).toContain(mark);
    expect(html).toMatch(/<h1[^>]* lang="en"/);
    expect(html).toMatch(/aria-current="page" class="[^"]*" lang="en"/);
    expect(html).toContain("noindex, follow");
  }
  expect(await open(`/ko/products/${await slugIn("ko")}`)).not.toContain(mark);
});

test("changing the language keeps the item, also into one it is not written in", async () => {
  const html = await open(`/ko/products/${await slugIn("ko")}`);
  const links = [...html.matchAll(/href="(\/[^"]*)"/g)].map(([, href = ""]) => decodeURI(href));
  for (const locale of locales) expect(links, locale).toContain(`/${locale}/products/${await slugIn(locale)}`);
  expect(html).not.toMatch(/hrefLang="ja" href="http|rel="alternate" hrefLang="ja"/);
});

/** The card of the tea in a list. */
function cardIn(html: string): string {
  return (
    html.split("<article").find((card) => card.startsWith(` data-testid="product-card" data-key="${teaKey}"`)) ?? ""
  );
}

test("its cards in lists, searches and on its producer's page carry the mark, and others do not", async () => {
  const { slug } = await services.db.sellerTranslation.findFirstOrThrow({
    where: { sellerId: tea.sellerId, locale: "ja" },
  });
  for (const path of [`/products?set=${tea.ocopSet}`, "/search?q=artichoke", `/producers/${slug}`]) {
    const html = await open(`/ja${path}`);
    expect(cardIn(html), path).toContain(mark);
    expect(cardIn(html), path).toMatch(/<h[23][^>]* lang="en"/);
    expect(html.split(mark).length - 1, path).toBe(1);
  }
  expect(await open(`/ko/products?set=${tea.ocopSet}`)).not.toContain(mark);
});

test("its line in the cart carries the mark, and the pack its lang", async () => {
  const { id } = await services.db.variant.findFirstOrThrow({ where: { productId: tea.id, retired: false } });
  const form = new URLSearchParams({ intent: "add", variantId: id, quantity: "1" });
  const added = await fetch(`${portal.url}/ja/cart`, { method: "POST", body: form, redirect: "manual" });
  const cookie = added.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const [, line = ""] = (await open("/ja/cart", { headers: { cookie } })).split('data-testid="cart-line"');
  expect(line).toContain(mark);
  expect(line).toMatch(/<a [^>]*lang="en"/);
  expect(line).toMatch(/<span lang="en">/);
});

test("a visit, a producer and an event are shown in Vietnamese where that is all there is, marked", async () => {
  const { db } = services;
  const others = { locale: { not: "vi" } };
  await db.experienceTranslation.deleteMany({ where: others });
  await db.sellerTranslation.deleteMany({ where: others });
  await db.eventTranslation.deleteMany({ where: others });
  const visit = await db.experienceTranslation.findFirstOrThrow({ where: { experience: { state: "live" } } });
  const producer = await db.sellerTranslation.findFirstOrThrow({ where: { seller: { state: "active" } } });
  const event = await db.eventTranslation.findFirstOrThrow();
  for (const path of [`experiences/${visit.slug}`, `producers/${producer.slug}`, `events/${event.slug}`]) {
    const html = await open(`/ja/${path}`);
    expect(html, path).toContain(mark);
    expect(html, path).toMatch(/<h1[^>]* lang="vi"/);
    expect(html, path).toMatch(/aria-current="page" class="[^"]*" lang="vi"/);
  }
});
