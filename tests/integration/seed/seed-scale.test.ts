import { afterAll, beforeAll, expect, test } from "vitest";
import { awardFaults } from "#app/domain/trust/model/award-rules.ts";
import { openProduct as product } from "#app/routes/site/open-product.server.ts";
import { loader as productList } from "#app/routes/site/product-list.tsx";
import { dayOf } from "#app/shared/calendar.ts";
import { type Locale, locales } from "#app/shared/locale.ts";
import { seedScale } from "#app/workflows/seed-scale.server.ts";
import { countQueries } from "#tests/support/count-queries.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { visit } from "#tests/support/visit.ts";

const wish = { seed: 7, products: 60, experiences: 10, orders: 40 };
const seeded = { where: { key: { contains: ".seed-" } } };

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  expect(await seedScale(services, wish)).toEqual({ products: 60, experiences: 10, orders: 40 });
}, 120_000);
afterAll(() => services.close());

test("as many products, visits and orders are there as were asked for, in all sets and of their own producers", async () => {
  const { db } = services;
  const products = await db.product.findMany({ ...seeded, include: { variants: true } });
  expect(products).toHaveLength(60);
  expect(products.every(({ state, key }) => state === "live" && /^[a-z_]+\.seed-\d{6}$/.test(key))).toBe(true);
  expect(new Set(products.map(({ ocopSet }) => ocopSet)).size).toBe(26);
  expect(products.every(({ variants }) => variants.length >= 1 && variants.length <= 3)).toBe(true);
  expect(await db.experience.count(seeded)).toBe(10);
  expect(await db.order.count()).toBe(40);
  expect(new Set((await db.seller.findMany()).map(({ kind }) => kind)).size).toBe(3);
  expect(await db.stockLevel.count({ where: { OR: [{ onHand: { lt: 0 } }, { held: { not: 0 } }] } })).toBe(0);
  expect(await db.mailMessage.count()).toBe(0);
});

test("every product, pack, visit and producer has its texts in five languages", async () => {
  const { db } = services;
  const texts = { translations: true } as const;
  const products = await db.product.findMany({ include: { ...texts, variants: { include: { labels: true } } } });
  const others = [
    ...(await db.experience.findMany({ include: texts })),
    ...(await db.seller.findMany({ include: texts })),
  ];
  const languagesOf = (rows: readonly { locale: string }[]) => rows.map(({ locale }) => locale).sort();
  const five = [...locales].sort();
  for (const { translations } of [...products, ...others]) {
    expect(languagesOf(translations)).toEqual(five);
    const empty = translations.filter((text) => Object.values(text).some((value) => value === ""));
    expect(empty).toEqual([]);
    expect(JSON.stringify(translations)).not.toMatch(/[{}]\w+\}|undefined/);
  }
  for (const pack of products.flatMap(({ variants }) => variants)) expect(languagesOf(pack.labels)).toEqual(five);
});

test("an order's sums are those of its lines and parcels, and its states fit each other", async () => {
  const orders = await services.db.order.findMany({
    include: { sellerOrders: { include: { lines: true } }, payments: true, holds: true, history: true },
  });
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  for (const { sellerOrders, payments, holds, history, ...order } of orders) {
    for (const part of sellerOrders) {
      expect(part.goodsMinor).toBe(sum(part.lines.map(({ lineMinor }) => lineMinor)));
      expect(part.weightG).toBe(sum(part.lines.map(({ grossG, quantity }) => grossG * quantity)));
      expect(history.filter(({ sellerOrderId }) => sellerOrderId === part.id).at(-1)?.toState).toBe(part.state);
    }
    expect(order.goodsMinor).toBe(sum(sellerOrders.map(({ goodsMinor }) => goodsMinor)));
    expect(order.shippingMinor).toBe(sum(sellerOrders.map(({ shippingMinor }) => shippingMinor)));
    expect(payments.map(({ amountMinor }) => amountMinor)).toEqual([order.totalMinor]);
    expect(order.totalMinor).toBeGreaterThan(order.goodsMinor);
    expect(holds).toHaveLength(sellerOrders.flatMap(({ lines }) => lines).length);
    expect(order.paidAt !== null).toBe(order.paymentState !== "due");
    expect(history.every(({ at }) => at <= services.clock.now())).toBe(true);
  }
});

test("awards are such as the programme gives: about a third of the products, some ended, five stars by the centre only", async () => {
  const awards = await services.db.award.findMany({ where: { itemType: "product" } });
  expect(awards.length).toBeGreaterThanOrEqual(15);
  const today = services.clock.now();
  expect(awards.some(({ validUntil }) => validUntil < today)).toBe(true);
  expect(awards.some(({ validUntil }) => validUntil > today)).toBe(true);
  for (const { decisionDate, validUntil, points: _points, state, issuerLevel, ...award } of awards) {
    const draft = { ...award, decisionDate: dayOf(decisionDate), validUntil: dayOf(validUntil), points: null };
    const level = issuerLevel as "central" | "province" | "district";
    expect(awardFaults({ ...draft, issuerLevel: level, state: state === "revoked" ? "granted" : state }, [])).toEqual(
      [],
    );
  }
});

test.each(locales)(
  "products, visits and producers are all in the index and found by their names in %s",
  async (locale) => {
    const { db, search } = services;
    const documents = await db.searchDocument.findMany({ where: { locale } });
    const makers = await db.seller.count();
    expect(documents).toHaveLength(60 + 10 + makers);
    for (const { title, itemType, key, adult } of documents.filter((_row, index) => index % 4 === 0)) {
      const where = { locale: locale as Locale, market: "VN", chargedIn: "VND" } as const;
      const asked = { ...where, query: title, types: [], facets: {}, adult };
      const answer = await search.search({ ...asked, sort: "relevance", limit: 10, offset: 0, today: "2026-11-24" });
      expect(answer.hits.map((hit) => `${hit.type} ${hit.key}`)).toContain(`${itemType} ${key}`);
    }
  },
);

test("a product page makes at most 6 database statements and a list of 24 at most 4", async () => {
  const text = await services.db.productTranslation.findFirstOrThrow({
    where: { locale: "en", product: { key: { contains: "coffee" } } },
  });
  const params = { slug: text.slug };
  const one = await countQueries(services.database, () =>
    visit<{ product: { key: string } }>(services, product, { path: `/en/products/${text.slug}`, params }),
  );
  expect(one.value.data?.product.key).toContain(".seed-");
  expect(one.count).toBeLessThanOrEqual(6);
  const list = await countQueries(services.database, () =>
    visit<{ cards: unknown[] }>(services, productList, { path: "/en/products?sort=price-asc" }),
  );
  expect(list.value.data?.cards).toHaveLength(24);
  expect(list.count).toBeLessThanOrEqual(4);
});

test("the same seed draws the same rows, in one run or in two", async () => {
  const other = await createTestServices({ content: "reference" });
  try {
    await seedScale(other, { ...wish, products: 31, experiences: 4, orders: 0 });
    expect(await seedScale(other, wish)).toEqual({ products: 29, experiences: 6, orders: 40 });
    expect(await contentOf(other)).toEqual(await contentOf(services));
  } finally {
    await other.close();
  }
}, 120_000);

test("asked for again nothing is added, asked for more only the rest, and the way there is told", async () => {
  expect(await seedScale(services, wish)).toEqual({ products: 0, experiences: 0, orders: 0 });
  const steps: [string, number, number][] = [];
  const onProgress = (...step: (typeof steps)[number]) => steps.push(step);
  const more = { ...wish, products: 64, orders: 50 };
  expect(await seedScale(services, more, { onProgress })).toEqual({ products: 4, experiences: 0, orders: 10 });
  expect(steps).toEqual([
    ["products", 4, 4],
    ["orders", 10, 10],
  ]);
}, 60_000);

/** All that the seed decides of the catalogue; when search looked at it is no part of it. */
async function contentOf({ db }: TestServices) {
  const documents = await db.searchDocument.findMany({ orderBy: [{ itemId: "asc" }, { locale: "asc" }] });
  return {
    documents: documents.map(({ updatedAt: _at, ...row }) => row),
    products: await db.product.findMany({
      orderBy: { id: "asc" },
      include: { translations: { orderBy: { locale: "asc" } }, attributes: { orderBy: { code: "asc" } } },
    }),
    prices: await db.priceChange.findMany({ orderBy: { id: "asc" } }),
    lines: await db.orderLine.findMany({ orderBy: { id: "asc" } }),
    orders: await db.order.findMany({ orderBy: { id: "asc" } }),
    history: await db.orderEvent.findMany({ orderBy: { id: "asc" } }),
    awards: await db.award.findMany({ orderBy: { id: "asc" } }),
    stock: await db.stockLevel.findMany({ orderBy: { variantId: "asc" } }),
  };
}
