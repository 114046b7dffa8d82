import { afterAll, beforeAll, expect, test } from "vitest";
import { inTransaction, type Transaction } from "#app/platform/database.server.ts";
import { rebuildSearch } from "#app/workflows/rebuild-search.server.ts";
import { refreshDueSearch } from "#app/workflows/refresh-due-search.server.ts";
import { refreshSearchOf } from "#app/workflows/refresh-search.server.ts";
import { makeAward } from "#tests/factories/award.ts";
import { makeListing } from "#tests/factories/listing.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { untilSomebodyWaits } from "#tests/support/until-somebody-waits.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
});
afterAll(() => services.close());

const rowOf = (itemId: string, locale = "vi") => services.db.searchDocument.findFirst({ where: { itemId, locale } });
const refresh = (itemId: string, context = services) =>
  inTransaction(services.db, (tx) => refreshSearchOf(tx, context, [{ itemType: "product", itemId }]));

test("a live listing is found in every language, with what its card shows", async () => {
  const seller = await makeSeller(services.db);
  const { id, variantId } = await makeListing(services.db, { sellerId: seller.id, state: "live", stock: 7 });
  await refresh(id);
  expect(await services.db.searchDocument.count({ where: { itemId: id } })).toBe(5);
  expect(await rowOf(id, "ko")).toMatchObject({
    textLocale: "en",
    title: "Test coffee",
    freeStock: 7,
    priceVnd: 185_000,
    priceJpy: null,
    groupCode: "food",
    ocopSet: 13,
    unitCode: "24805",
    months: [1, 2, 11, 12],
    card: { variantId, severalPricesIn: [], sellerName: "Hợp tác xã Thử", emblem: "coffee" },
  });
  const { hits } = await services.search.search({
    query: "ca phe thu da lat 250g",
    locale: "vi",
    market: "VN",
    chargedIn: "VND",
    types: [],
    facets: {},
    sort: "relevance",
    limit: 5,
    offset: 0,
    today: "2026-11-24",
  });
  expect(hits.map((hit) => hit.id)).toContain(id);
});

test("the card's price is that of the cheapest pack, its stock that of all packs on sale", async () => {
  const seller = await makeSeller(services.db);
  const { id } = await makeListing(services.db, { sellerId: seller.id, state: "live", stock: 7 });
  const pack = (code: string, amountMinor: number, retired: boolean) => ({
    id: crypto.randomUUID(),
    productId: id,
    code,
    position: 1,
    netG: 100,
    grossG: 120,
    retired,
    prices: {
      create: [
        { currency: "VND", amountMinor },
        { currency: "JPY", amountMinor: amountMinor / 100 },
      ],
    },
  });
  for (const data of [pack("small", 90_000, false), pack("old", 10_000, true)]) {
    await services.db.variant.create({ data });
    await services.db.stockLevel.create({ data: { variantId: data.id, onHand: 5, held: 2 } });
  }
  await refresh(id);
  expect(await rowOf(id)).toMatchObject({
    priceVnd: 90_000,
    priceJpy: 900,
    freeStock: 10,
    card: { severalPricesIn: ["VND"] },
  });
});

test("a card says from only where packs on sale differ in price", async () => {
  const seller = await makeSeller(services.db);
  const { id } = await makeListing(services.db, { sellerId: seller.id, state: "live" });
  const pack = (code: string, retired: boolean, amountMinor: number) =>
    services.db.variant.create({
      data: {
        id: crypto.randomUUID(),
        productId: id,
        code,
        position: 1,
        netG: 250,
        grossG: 290,
        retired,
        prices: { create: { currency: "VND", amountMinor } },
      },
    });
  await pack("ground", false, 185_000);
  await pack("old", true, 90_000);
  await refresh(id);
  expect(await rowOf(id)).toMatchObject({ priceVnd: 185_000, card: { severalPricesIn: [] } });
});

test("goods are told apart by where they may be sent", async () => {
  const seller = await makeSeller(services.db);
  const { id } = await makeListing(services.db, { sellerId: seller.id, state: "live", importClass: "fresh" });
  await refresh(id);
  expect((await rowOf(id))?.shipsTo).toContain("VN");
  expect((await rowOf(id))?.shipsTo).not.toContain("JP");
});

test("only the award that is valid counts, the one with most stars first", async () => {
  const seller = await makeSeller(services.db);
  const { id } = await makeListing(services.db, { sellerId: seller.id, state: "live" });
  const wish = { itemId: id, sellerId: seller.id };
  await makeAward(services.db, { ...wish, stars: 5, validUntil: "2026-11-23" });
  await makeAward(services.db, { ...wish, stars: 5, validUntil: "2028-01-01", state: "revoked" });
  await makeAward(services.db, { ...wish, stars: 5, validUntil: "2028-01-01", state: "potential_5" });
  await makeAward(services.db, { ...wish, stars: 3, validUntil: "2028-06-01" });
  const code = await makeAward(services.db, { ...wish, stars: 4, validUntil: "2027-01-01" });
  await refresh(id);
  expect(await rowOf(id)).toMatchObject({ stars: 4, card: { awardCode: code } });
});

test("when an award ends, the due job gives the item its next one", async () => {
  const seller = await makeSeller(services.db);
  const { id } = await makeListing(services.db, { sellerId: seller.id, state: "live" });
  await makeAward(services.db, { itemId: id, sellerId: seller.id, stars: 4, validUntil: "2026-12-01" });
  await makeAward(services.db, { itemId: id, sellerId: seller.id, stars: 3, validUntil: "2028-01-01" });
  await refresh(id);
  services.clock.set("2026-12-02T03:00:00.000Z");
  await refreshDueSearch(services);
  services.clock.set("2026-11-24T03:00:00.000Z");
  expect(await rowOf(id)).toMatchObject({ stars: 3 });
});

test("what is not public is not found: drafts, withdrawn listings, suspended sellers", async () => {
  const seller = await makeSeller(services.db);
  const draft = await makeListing(services.db, { sellerId: seller.id, state: "draft" });
  const live = await makeListing(services.db, { sellerId: seller.id, state: "live" });
  await refresh(draft.id);
  await refresh(live.id);
  expect(await rowOf(draft.id)).toBeNull();
  expect(await rowOf(live.id)).not.toBeNull();
  await services.db.product.update({ where: { id: live.id }, data: { state: "suspended" } });
  await refresh(live.id);
  expect(await rowOf(live.id)).toBeNull();
});

test("the producer's row follows and counts the items", async () => {
  const seller = await makeSeller(services.db);
  const first = await makeListing(services.db, { sellerId: seller.id, state: "live" });
  await makeListing(services.db, { sellerId: seller.id, state: "live" });
  await refresh(first.id);
  expect(await rowOf(seller.id)).toMatchObject({ itemType: "producer", card: { itemCount: 2 } });
});

test("search changes with the caller's transaction or not at all", async () => {
  const seller = await makeSeller(services.db);
  const { id } = await makeListing(services.db, { sellerId: seller.id, state: "live" });
  const failing = inTransaction(services.db, async (tx: Transaction) => {
    await refreshSearchOf(tx, services, [{ itemType: "product", itemId: id }]);
    throw new Error("something else went wrong");
  });
  await expect(failing).rejects.toThrow("something else");
  expect(await rowOf(id)).toBeNull();
});

test("what changes while a card waits for its turn is on the card", async () => {
  const seller = await makeSeller(services.db);
  const { id, variantId } = await makeListing(services.db, { sellerId: seller.id, state: "live" });
  await refresh(id);
  const other = await services.database.pool.connect();
  await other.query("BEGIN");
  await other.query("SELECT FROM search_document WHERE item_id = $1 FOR UPDATE", [id]);
  const waiting = refresh(id);
  await untilSomebodyWaits(services);
  await other.query("UPDATE variant_price SET amount_minor = 99000 WHERE variant_id = $1", [variantId]);
  await other.query("COMMIT");
  other.release();
  await waiting;
  expect(await rowOf(id)).toMatchObject({ priceVnd: 99_000 });
});

test("the second engine is told by a job in the same transaction, where there is one", async () => {
  const seller = await makeSeller(services.db);
  const { id } = await makeListing(services.db, { sellerId: seller.id, state: "live" });
  const keys = async () =>
    (
      await services.db.$queryRaw<
        { key: string }[]
      >`SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'follow-index'`
    ).map(({ key }) => key);
  await refresh(id);
  expect(await keys()).toEqual([]);
  await refresh(id, { ...services, env: { ...services.env, MEILI_URL: "http://localhost:7700" } });
  expect((await keys()).sort()).toEqual([`follow-index/producer/${seller.id}`, `follow-index/product/${id}`].sort());
});

test("a rebuild brings every public item and drops what nothing stands behind", async () => {
  const seller = await makeSeller(services.db);
  const { id } = await makeListing(services.db, { sellerId: seller.id, state: "live" });
  const gone = await makeListing(services.db, { sellerId: seller.id, state: "live" });
  await refresh(gone.id);
  await services.db.product.update({ where: { id: gone.id }, data: { state: "archived" } });
  const { items } = await rebuildSearch(services.db, services.database.pool, { now: services.clock.now() });
  expect(items).toBeGreaterThan(0);
  expect(await rowOf(id)).not.toBeNull();
  expect(await rowOf(gone.id)).toBeNull();
});
