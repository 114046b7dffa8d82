import { afterAll, beforeAll, expect, test } from "vitest";
import { expireHolds } from "#app/workflows/expire-holds.server.ts";
import { type PlaceOrder, placeOrder } from "#app/workflows/place-order.server.ts";
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

test("two hundred buyers for twenty jars: twenty get one, nobody meets an error, and nothing is below zero", async () => {
  const { variantId } = await makeGoods(services, { stock: 20 });
  const wishes = await forms(200, [{ variantId, quantity: 1 }]);
  const answers = await Promise.all(wishes.map((wish) => placeOrder(services, wish)));
  expect(tally(answers)).toEqual({ placed: 20, short: 180 });
  expect(await stockOf(services, variantId)).toEqual({ onHand: 20, held: 20, free: 0 });
  expect(await services.db.stockHold.count({ where: { variantId, state: "held" } })).toBe(20);
}, 60_000);

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
