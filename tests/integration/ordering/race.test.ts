import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { inTransaction, openDatabase, type Reader } from "#app/platform/database.server.ts";
import { expireHolds } from "#app/workflows/expire-holds.server.ts";
import { type PlaceOrder, placeOrder } from "#app/workflows/place-order.server.ts";
import { settlePayment } from "#app/workflows/settle-payment.server.ts";
import { checkoutOf, fillCart, makeGoods } from "#tests/factories/order.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { stockOf } from "#tests/support/stock.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference", env: { DATABASE_POOL: "20" } });
});
afterAll(() => services.close());

async function forms(count: number, lines: { variantId: string; quantity: number }[]): Promise<PlaceOrder[]> {
  const all: PlaceOrder[] = [];
  for (let index = 0; index < count; index += 1) all.push(await checkoutOf(services, await fillCart(services, lines)));
  return all;
}

function tally(answers: Awaited<ReturnType<typeof placeOrder>>[]) {
  const count = (code: string) => answers.filter((each) => (each.ok ? "placed" : each.error.code) === code).length;
  return { placed: count("placed"), short: count("short") };
}

test("fifty buyers for the last jar: exactly one gets it, forty-nine are told", async () => {
  const { variantId } = await makeGoods(services, { stock: 1 });
  const wishes = await forms(50, [{ variantId, quantity: 1 }]);
  const answers = await Promise.all(wishes.map((wish) => placeOrder(services, wish)));
  expect(tally(answers)).toEqual({ placed: 1, short: 49 });
  expect(await stockOf(services, variantId)).toEqual({ onHand: 1, held: 1, free: 0 });
});

/** Sold, held and free of a pack at one instant, as one statement sees them. */
async function pieces(db: Reader, variantId: string) {
  const [row] = await db.$queryRaw<{ sold: number; held: number; free: number; claimed: number }[]>`
    SELECT coalesce((SELECT sum(quantity) FROM stock_hold WHERE variant_id = level.variant_id AND state = 'taken'), 0)::int AS sold,
           coalesce((SELECT sum(quantity) FROM stock_hold WHERE variant_id = level.variant_id AND state = 'held'), 0)::int AS claimed,
           held, on_hand - held AS free
    FROM stock_level level WHERE variant_id = ${variantId}::uuid`;
  if (!row) throw new Error("the pack has no stock");
  return row;
}

/** Every third pays, the others let their time run out; half way the clock passes the end of the first holds. */
async function buyAndPay(wish: PlaceOrder, index: number, passTime: () => void) {
  const answer = await placeOrder(services, wish);
  if (index === 250) passTime();
  if (answer.ok && index % 3 === 0) {
    const payment = await services.db.payment.findUniqueOrThrow({ where: { id: answer.value.paymentId } });
    const amount = { minor: payment.amountMinor, currency: "VND" as const };
    const news = { providerRef: null, paymentId: payment.id, outcome: "succeeded" as const, amount };
    await inTransaction(services.db, (tx) => settlePayment(tx, services, payment.provider, news));
  }
  return answer;
}

test("five hundred buyers for fifty jars while holds run out: at every instant sold, held and free are fifty, and nobody meets an error", async () => {
  const { variantId } = await makeGoods(services, { stock: 50 });
  const wishes = await forms(500, [{ variantId, quantity: 1 }]);
  const begun = services.clock.now();
  const passTime = () => services.clock.set(new Date(begun.getTime() + 31 * 60_000).toISOString());
  const buying = { over: false };
  const samples: Awaited<ReturnType<typeof pieces>>[] = [];
  /** Its own connection: it waits for none of the five hundred. */
  const beside = openDatabase(services.databaseUrl, 1);
  onTestFinished(() => beside.close());
  const sampling = (async () => {
    while (!buying.over) samples.push(await pieces(beside.db, variantId));
  })();
  const sweeping = (async () => {
    while (!buying.over) await expireHolds(services);
  })();
  const answers = await Promise.all(wishes.map((wish, index) => buyAndPay(wish, index, passTime)));
  buying.over = true;
  await Promise.all([sampling, sweeping]);
  samples.push(await pieces(beside.db, variantId));
  expect(samples.length).toBeGreaterThan(50);
  for (const { sold, held, free, claimed } of samples) expect([sold + held + free, claimed]).toEqual([50, held]);
  const { placed, short } = tally(answers);
  expect(placed + short).toBe(500);
  expect(placed).toBeGreaterThanOrEqual(50);
  const paid = await services.db.order.count({ where: { paymentState: "paid", lines: { some: { variantId } } } });
  expect(samples.at(-1)?.sold).toBe(paid);
  services.clock.set(begun.toISOString());
}, 120_000);

test("carts that want the same packs in opposite order never block each other for ever", async () => {
  const [one, other] = [await makeGoods(services, { stock: 100 }), await makeGoods(services, { stock: 100 })];
  const lines = [one, other].map(({ variantId }) => ({ variantId, quantity: 1 }));
  const wishes = [...(await forms(25, lines)), ...(await forms(25, [...lines].reverse()))];
  const answers = await Promise.all(wishes.map((wish) => placeOrder(services, wish)));
  expect(tally(answers).placed).toBe(50);
  for (const { variantId } of [one, other]) expect(await stockOf(services, variantId)).toMatchObject({ held: 50 });
}, 60_000);

test("holds that expire while others buy go to the next buyer, once", async () => {
  const { variantId } = await makeGoods(services, { stock: 10 });
  const first = await forms(10, [{ variantId, quantity: 1 }]);
  const begun = services.clock.now();
  await Promise.all(first.map((wish) => placeOrder(services, wish)));
  const late = await forms(0, []);
  for (let index = 0; index < 30; index += 1) {
    const cartId = await fillCart(services, [{ variantId, quantity: 1 }]);
    const form = await checkoutOf(services, cartId);
    late.push({ ...form, seenLines: [{ variantId, quantity: 1 }], seenTotal: first[0]?.seenTotal ?? "" });
  }
  services.clock.set(new Date(begun.getTime() + 31 * 60_000).toISOString());
  const samples: number[] = [];
  const sweeps = Promise.all([expireHolds(services), expireHolds(services)]);
  const answers = await Promise.all(
    late.map(async (wish) => {
      const answer = await placeOrder(services, wish);
      const level = await stockOf(services, variantId);
      samples.push(level.held);
      return answer;
    }),
  );
  await sweeps;
  expect(tally(answers)).toEqual({ placed: 10, short: 20 });
  expect(Math.max(...samples)).toBeLessThanOrEqual(10);
  expect(await stockOf(services, variantId)).toEqual({ onHand: 10, held: 10, free: 0 });
  services.clock.set(begun.toISOString());
}, 60_000);
