import { afterAll, beforeAll, expect, test } from "vitest";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { applyPriceList } from "#app/workflows/apply-price-list.server.ts";
import { chargeMarket } from "#app/workflows/charge-market.server.ts";
import { enterRate } from "#app/workflows/enter-rate.server.ts";
import { jobHandlers } from "#app/workflows/jobs.server.ts";
import { loadReference } from "#app/workflows/load-reference.server.ts";
import { publishListing } from "#app/workflows/publish-listing.server.ts";
import { setPackPrice } from "#app/workflows/set-pack-price.server.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { makeListing } from "#tests/factories/listing.ts";
import { makeGoods } from "#tests/factories/order.ts";
import { applyList, planList, ruleWish } from "#tests/factories/price-list.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { untilSomebodyWaits } from "#tests/support/until-somebody-waits.ts";

let services: TestServices;
let actorId: string;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  actorId = (await makeAccount(services.db, { role: "staff" })).id;
});
afterAll(() => services.close());

const priceOf = (variantId: string, currency: string) =>
  services.db.variantPrice.findUnique({ where: { variantId_currency: { variantId, currency } } });
const historyOf = async (variantId: string, currency: string) =>
  (
    await services.db.priceChange.findMany({
      where: { variantId, currency },
      orderBy: [{ since: "asc" }, { id: "asc" }],
    })
  ).map(({ amountMinor }) => amountMinor);

async function cardJobs(): Promise<bigint[]> {
  const jobs = await services.db.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM graphile_worker.jobs WHERE task_identifier = 'refresh-price-cards'`;
  return jobs.map(({ id }) => id);
}

test("a list is applied as it was previewed: prices by rule with their history, parcels, and who did it", async () => {
  const { variantId } = await makeGoods(services);
  const wish = ruleWish("THB");
  const plan = await planList(services, wish);
  expect(plan.packs.find((pack) => pack.variantId === variantId)).toMatchObject({ present: null, next: 23_400 });
  expect(await applyPriceList(services, { wish, stamp: plan.stamp, actorId })).toMatchObject({ ok: true });
  expect(await priceOf(variantId, "THB")).toMatchObject({ amountMinor: 23_400, byHand: false });
  expect(await historyOf(variantId, "THB")).toEqual([23_400]);
  const { zone } = getMarketBook(services.reference, "TH");
  expect(zone?.tiers[0]).toEqual({ upToG: 500, price: { VND: 250_000, THB: 31_600 } });
  expect(
    await services.db.auditEntry.findFirst({ where: { action: "price-list.apply", subjectId: "THB" } }),
  ).toMatchObject({ actorId, after: { vndPerUnit: 790, written: 1, stepMinor: 100 } });
});

test("what moved since the preview is told, and nothing is written", async () => {
  const { variantId } = await makeGoods(services);
  const wish = ruleWish("SGD");
  const { stamp } = await planList(services, wish);
  await services.db.variantPrice.update({
    where: { variantId_currency: { variantId, currency: "VND" } },
    data: { amountMinor: 200_000 },
  });
  expect(await applyPriceList(services, { wish, stamp, actorId })).toEqual({ ok: false, error: "moved" });
  const again = await planList(services, wish);
  const rate = { currency: "SGD", vndPerUnit: 20_400, asOf: "2026-11-23", source: "x", sure: false, actorId } as const;
  expect((await enterRate(services, rate)).ok).toBe(true);
  expect(await applyPriceList(services, { wish, stamp: again.stamp, actorId })).toEqual({ ok: false, error: "moved" });
  expect(await priceOf(variantId, "SGD")).toBeNull();
  expect(getMarketBook(services.reference, "SG").zone?.tiers[0]?.price.SGD).toBeUndefined();
});

test("two people apply at once: the same preview is one list, of two different ones the second is told", async () => {
  await makeGoods(services);
  const wish = ruleWish("MYR");
  const { stamp } = await planList(services, wish);
  const other = ruleWish("MYR", { markupBp: 500 });
  const later = await planList(services, other);
  const twice = await Promise.all([1, 2].map(() => applyPriceList(services, { wish, stamp, actorId })));
  expect(twice.every(({ ok }) => ok)).toBe(true);
  expect(await applyPriceList(services, { wish: other, stamp: later.stamp, actorId })).toEqual({
    ok: false,
    error: "moved",
  });
  const packs = await services.db.variantPrice.count({ where: { currency: "MYR" } });
  expect(await services.db.priceChange.count({ where: { currency: "MYR" } })).toBe(packs);
});

test("a price by hand stays through every list, until it follows the rule again", async () => {
  const { variantId } = await makeGoods(services);
  await applyList(services, "THB");
  expect(await setPackPrice(services, { variantId, currency: "THB", minor: 19_900, actorId })).toMatchObject({
    ok: true,
  });
  expect(await priceOf(variantId, "THB")).toMatchObject({ amountMinor: 19_900, byHand: true });
  await applyList(services, "THB", { markupBp: 1_000 });
  expect(await priceOf(variantId, "THB")).toMatchObject({ amountMinor: 19_900, byHand: true });
  await setPackPrice(services, { variantId, currency: "THB", minor: null, actorId });
  expect(await priceOf(variantId, "THB")).toMatchObject({ amountMinor: 25_800, byHand: false });
  expect(await historyOf(variantId, "THB")).toEqual([23_400, 19_900, 25_800]);
  for (const wrong of ["x", "0198c3a0-0000-7000-8000-000000000000"])
    expect(await setPackPrice(services, { variantId: wrong, currency: "THB", minor: 1, actorId })).toMatchObject({
      error: "unknown",
    });
  expect(await setPackPrice(services, { variantId, currency: "USD", minor: null, actorId })).toMatchObject({
    error: "no-list",
  });
});

test("a price by hand is on the card of a listing that went live while it waited, and not on a pack that was retired", async () => {
  const { productId, variantId } = await makeGoods(services);
  await services.db.product.update({ where: { id: productId }, data: { state: "suspended" } });
  const whileWaiting = async (minor: number, change: string) => {
    const other = await services.database.pool.connect();
    await other.query("BEGIN");
    await other.query("SELECT FROM product WHERE id = $1 FOR UPDATE", [productId]);
    const setting = setPackPrice(services, { variantId, currency: "JPY", minor, actorId });
    await untilSomebodyWaits(services);
    await other.query(change, [productId]);
    await other.query("COMMIT");
    other.release();
    return setting;
  };
  expect(await whileWaiting(1_234, "UPDATE product SET state = 'live' WHERE id = $1")).toMatchObject({ ok: true });
  const card = await services.db.searchDocument.findFirst({ where: { itemId: productId, locale: "vi" } });
  expect(card).toMatchObject({ priceJpy: 1_234 });
  expect(await whileWaiting(999, "UPDATE variant SET retired = true WHERE product_id = $1")).toMatchObject({
    error: "unknown",
  });
  expect(await priceOf(variantId, "JPY")).toMatchObject({ amountMinor: 1_234 });
});

test("a listing that is published gets the prices of the lists, so that no market loses it", async () => {
  await applyList(services, "THB");
  const { id: sellerId } = await makeSeller(services.db);
  const { id, variantId } = await makeListing(services.db, { sellerId, state: "submitted" });
  const published = await publishListing({ ...services, actorId }, { id, version: 1, now: services.clock.now() });
  expect(published.ok).toBe(true);
  for (const [currency, amountMinor] of [
    ["JPY", 1_120],
    ["KRW", 10_300],
    ["THB", 23_400],
  ] as const)
    expect(await priceOf(variantId, currency)).toMatchObject({ amountMinor, byHand: false });
  const card = await services.db.searchDocument.findFirst({ where: { itemId: id, locale: "vi" } });
  expect(card).toMatchObject({ priceJpy: 1_120, card: { otherPrices: { THB: 23_400 } } });
});

test("a listing is published though it and somebody who changes lists stood in each other's way", async () => {
  const { id: sellerId } = await makeSeller(services.db);
  const { id } = await makeListing(services.db, { sellerId, state: "submitted" });
  const other = await services.database.pool.connect();
  await other.query("BEGIN");
  await other.query("SELECT FROM product WHERE id = $1 FOR UPDATE", [id]);
  const publishing = publishListing({ ...services, actorId }, { id, version: 1, now: services.clock.now() });
  await untilSomebodyWaits(services);
  await other.query("SELECT pg_advisory_xact_lock(hashtextextended('price-lists', 0))");
  await other.query("COMMIT");
  other.release();
  expect(await publishing).toMatchObject({ ok: true });
});

test("cards follow an applied list, and a second run changes nothing", async () => {
  const { id: sellerId } = await makeSeller(services.db);
  const { id } = await makeListing(services.db, { sellerId, state: "submitted" });
  await publishListing({ ...services, actorId }, { id, version: 1, now: services.clock.now() });
  await applyList(services, "JPY", { markupBp: 5_000 });
  await jobHandlers(services)["refresh-price-cards"]({});
  const cards = () => services.db.searchDocument.findMany({ where: { itemId: id }, orderBy: { locale: "asc" } });
  const once = await cards();
  expect(once).toHaveLength(5);
  expect(once.every(({ priceJpy }) => priceJpy === 1_650)).toBe(true);
  await jobHandlers(services)["refresh-price-cards"]({});
  expect(await cards()).toEqual(once);
});

test("a list that moves no price makes no work on cards", async () => {
  await makeGoods(services);
  await applyList(services, "USD");
  expect(await cardJobs()).toHaveLength(1);
  await services.db.$queryRaw`SELECT graphile_worker.complete_jobs(${await cardJobs()}::bigint[])`;
  expect((await applyList(services, "USD")).written).toBe(0);
  expect(await cardJobs()).toEqual([]);
});

test("a market is switched only when its list and its parcels have prices, and the reference files go on updating it", async () => {
  const switchOn = (market: "SG" | "TH") => chargeMarket(services, { market, own: true, actorId });
  expect(await switchOn("SG")).toEqual({ ok: false, error: "no-list" });
  await applyList(services, "THB");
  expect(await switchOn("TH")).toEqual({ ok: true, value: null });
  expect(await switchOn("TH")).toEqual({ ok: true, value: null });
  expect(getMarketBook(services.reference, "TH").rules).toMatchObject({
    chargedIn: "THB",
    chargedSince: services.clock.now(),
  });
  expect(await services.db.auditEntry.count({ where: { action: "market.charge" } })).toBe(1);
  await services.db.referenceRecord.updateMany({
    where: { kind: { in: ["market", "shipping-zone"] } },
    data: { sourceDigest: "old" },
  });
  expect((await loadReference(services.db)).written).toBe(12);
  await services.reference.reload();
  expect(getMarketBook(services.reference, "TH").rules.chargedIn).toBe("THB");
  expect(getMarketBook(services.reference, "TH").zone?.tiers[0]?.price.THB).toBe(31_600);
  expect(await chargeMarket(services, { market: "TH", own: false, actorId })).toMatchObject({ ok: true });
  expect(getMarketBook(services.reference, "TH").rules.chargedIn).toBe("VND");
});

test("a rate is added and none is changed; an unusual one is asked about twice, one of tomorrow not taken", async () => {
  const rate = (change: object) =>
    enterRate(services, {
      ...{ currency: "JPY", vndPerUnit: 170, asOf: "2026-11-24", source: "Ngân hàng", sure: false, actorId },
      ...change,
    });
  expect(await rate({})).toEqual({ ok: true, value: null });
  expect(await rate({})).toEqual({ ok: true, value: null });
  expect(await rate({ vndPerUnit: 171 })).toEqual({ ok: true, value: null });
  expect(await rate({ vndPerUnit: 17 })).toMatchObject({ error: { code: "unusual", last: { vndPerUnit: 171 } } });
  expect(await rate({ asOf: "2026-11-25" })).toMatchObject({ error: { code: "future" } });
  expect(await rate({ vndPerUnit: 17, sure: true })).toEqual({ ok: true, value: null });
  expect(
    await services.db.referenceRecord.findMany({ where: { kind: "exchange-rate", key: { startsWith: "JPY" } } }),
  ).toHaveLength(4);
  expect(await priceOf((await makeGoods(services)).variantId, "JPY")).toMatchObject({ amountMinor: 1_480 });
});
