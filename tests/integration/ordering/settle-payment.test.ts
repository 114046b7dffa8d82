import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recordProviderEvent } from "#app/domain/ordering/commands/record-provider-event.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import type { PaymentNews } from "#app/ports/payment-gateway.ts";
import { expireHolds } from "#app/workflows/expire-holds.server.ts";
import { handleProviderEvent } from "#app/workflows/handle-provider-event.server.ts";
import { openRefund } from "#app/workflows/open-refund.server.ts";
import { settlePayment } from "#app/workflows/settle-payment.server.ts";
import { makeGoods, placeTestOrder } from "#tests/factories/order.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { stockOf, waitingJobs } from "#tests/support/stock.ts";

let services: TestServices;
const start = "2026-11-24T03:00:00.000Z";
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
});
afterAll(() => services.close());

type Placed = Awaited<ReturnType<typeof placeTestOrder>>;
type Outcome = PaymentNews["outcome"];

function newsOf({ payment }: Placed, outcome: Outcome, change: Partial<PaymentNews> = {}): PaymentNews {
  const amount = { minor: payment.amountMinor, currency: "VND" as const };
  return { providerRef: payment.providerRef, paymentId: payment.id, outcome, amount, ...change };
}

function tell(placed: Placed, outcome: Outcome, change: Partial<PaymentNews> = {}) {
  return inTransaction(services.db, (tx) => settlePayment(tx, services, "sandbox", newsOf(placed, outcome, change)));
}

async function stateOf({ orderId }: Placed) {
  const order = await services.db.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { sellerOrders: true, payments: true, holds: true },
  });
  return {
    money: order.paymentState,
    parts: order.sellerOrders.map(({ state }) => state),
    payments: order.payments.map(({ state }) => state).sort(),
    holds: order.holds.map(({ state }) => state),
  };
}

test("money that arrives takes the goods, tells the buyer and each seller, and changes nothing the second time", async () => {
  const { variantId } = await makeGoods(services, { stock: 5 });
  const placed = await placeTestOrder(services, [{ variantId, quantity: 2 }]);
  expect(await tell(placed, "succeeded")).toBe("applied");
  expect(await tell(placed, "succeeded")).toBe("no-change");
  expect(await stateOf(placed)).toEqual({ money: "paid", parts: ["paid"], payments: ["succeeded"], holds: ["taken"] });
  expect(await stockOf(services, variantId)).toEqual({ onHand: 3, held: 0, free: 3 });
  expect(await services.db.mailMessage.count({ where: { dedupeKey: `order-paid/${placed.orderId}` } })).toBe(1);
});

test("news of a session that is not ours, or names our payment from another session, change nothing", async () => {
  const { variantId } = await makeGoods(services, { stock: 5 });
  const placed = await placeTestOrder(services, [{ variantId, quantity: 1 }]);
  expect(await tell(placed, "succeeded", { providerRef: "sbx_foreign", paymentId: null })).toBe("unknown-payment");
  expect(await tell(placed, "succeeded", { providerRef: "sbx_foreign" })).toBe("unknown-payment");
  expect(await tell(placed, "succeeded", { providerRef: null, paymentId: "no-uuid" })).toBe("unknown-payment");
  expect(await stateOf(placed)).toMatchObject({ money: "due" });
});

test("paid after the goods went back and are still there: they are taken again", async () => {
  services.clock.set(start);
  const { variantId } = await makeGoods(services, { stock: 1 });
  const placed = await placeTestOrder(services, [{ variantId, quantity: 1 }]);
  services.clock.set("2026-11-24T03:31:00.000Z");
  await expireHolds(services);
  expect(await stateOf(placed)).toMatchObject({ parts: ["expired"], payments: ["expired"], holds: ["returned"] });
  await tell(placed, "succeeded");
  expect(await stateOf(placed)).toEqual({ money: "paid", parts: ["paid"], payments: ["succeeded"], holds: ["taken"] });
  expect(await stockOf(services, variantId)).toEqual({ onHand: 0, held: 0, free: 0 });
  services.clock.set(start);
});

test("paid when the goods are gone: the money goes back by itself, with an apology", async () => {
  services.clock.set(start);
  const { variantId } = await makeGoods(services, { stock: 1 });
  const placed = await placeTestOrder(services, [{ variantId, quantity: 1 }]);
  services.clock.set("2026-11-24T03:31:00.000Z");
  const next = await placeTestOrder(services, [{ variantId, quantity: 1 }]);
  await tell(placed, "succeeded");
  expect(await stateOf(placed)).toMatchObject({ money: "due", parts: ["expired"], payments: ["refund_due"] });
  expect((await waitingJobs(services, "open-refund")).map(({ key }) => key)).toContain(`refund/${placed.paymentId}`);
  expect(await services.db.mailMessage.count({ where: { dedupeKey: `refund-apology/${placed.paymentId}` } })).toBe(1);
  await openRefund(services, placed.paymentId);
  await openRefund(services, placed.paymentId);
  expect(await stateOf(placed)).toMatchObject({ money: "refunded", parts: ["expired"], payments: ["refunded"] });
  await tell(next, "succeeded");
  expect(await stateOf(next)).toMatchObject({ money: "paid" });
  expect(await stockOf(services, variantId)).toEqual({ onHand: 0, held: 0, free: 0 });
  services.clock.set(start);
});

test("a delayed method keeps its goods three days, and pays or loses them then", async () => {
  services.clock.set(start);
  const { variantId } = await makeGoods(services, { stock: 2 });
  const placed = await placeTestOrder(services, [{ variantId, quantity: 1 }]);
  const lost = await placeTestOrder(services, [{ variantId, quantity: 1 }]);
  for (const each of [placed, lost]) await tell(each, "delayed");
  services.clock.set("2026-11-27T02:59:00.000Z");
  await expireHolds(services);
  expect(await stateOf(placed)).toMatchObject({ parts: ["awaiting_payment"], holds: ["held"] });
  await tell(placed, "succeeded");
  await tell(lost, "failed");
  await expireHolds(services);
  expect(await stateOf(placed)).toMatchObject({ money: "paid" });
  expect(await stateOf(lost)).toMatchObject({ parts: ["expired"], payments: ["failed"], holds: ["returned"] });
  expect(await stockOf(services, variantId)).toEqual({ onHand: 1, held: 0, free: 1 });
  services.clock.set(start);
});

test("each event in any order, each one to five times, gives one final state", async () => {
  const { variantId } = await makeGoods(services, { stock: 100_000 });
  const outcomes: Outcome[] = ["succeeded", "delayed", "failed", "expired", "cancelled", "partly-refunded", "refunded"];
  const deliveries = (told: Outcome[]) =>
    fc
      .array(fc.integer({ min: 1, max: 5 }), { minLength: told.length, maxLength: told.length })
      .map((times) => told.flatMap((outcome, index) => Array.from({ length: times[index] ?? 1 }, () => outcome)))
      .chain((all) => fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }));
  const twoWays = fc.subarray(outcomes, { minLength: 2 }).chain((told) => fc.tuple(deliveries(told), deliveries(told)));
  await fc.assert(
    fc.asyncProperty(twoWays, async ([oneWay, otherWay]) => {
      services.clock.set(start);
      const [one, other] = [
        await placeTestOrder(services, [{ variantId, quantity: 1 }]),
        await placeTestOrder(services, [{ variantId, quantity: 1 }]),
      ];
      for (const outcome of oneWay) await tell(one, outcome);
      for (const outcome of otherWay) await tell(other, outcome);
      services.clock.set("2026-11-28T03:00:00.000Z");
      await expireHolds(services);
      expect(await stateOf(one)).toEqual(await stateOf(other));
      expect((await stockOf(services, variantId)).held).toBe(0);
    }),
    { numRuns: 25 },
  );
  services.clock.set(start);
}, 180_000);

test("an event is stored once and worked once, even by two workers at once; one without news is ignored", async () => {
  const { variantId } = await makeGoods(services, { stock: 5 });
  const placed = await placeTestOrder(services, [{ variantId, quantity: 1 }]);
  const event = { eventId: "evt_1", type: "payment.succeeded", payload: {}, news: newsOf(placed, "succeeded") };
  const record = () =>
    inTransaction(services.db, (tx) => recordProviderEvent(tx, "sandbox", event, services.clock.now()));
  expect([await record(), await record()]).toEqual([true, false]);
  await Promise.all([1, 2, 3].map(() => handleProviderEvent(services, "sandbox", "evt_1")));
  expect(await stateOf(placed)).toMatchObject({ money: "paid" });
  expect((await stockOf(services, variantId)).onHand).toBe(4);
  const odd = { eventId: "evt_2", type: "plan.created", payload: {}, news: null };
  await inTransaction(services.db, (tx) => recordProviderEvent(tx, "sandbox", odd, services.clock.now()));
  await handleProviderEvent(services, "sandbox", "evt_2");
  expect(await services.db.providerEvent.findMany({ orderBy: { eventId: "asc" }, select: { outcome: true } })).toEqual([
    { outcome: "applied" },
    { outcome: "ignored" },
  ]);
});

test("success and expiry at the same moment: the order is paid with its goods, or refunded without", async () => {
  const { variantId } = await makeGoods(services, { stock: 30 });
  for (let round = 0; round < 10; round += 1) {
    services.clock.set(start);
    const placed = await placeTestOrder(services, [{ variantId, quantity: 1 }]);
    services.clock.set("2026-11-24T03:31:00.000Z");
    await Promise.all([tell(placed, "succeeded"), expireHolds(services)]);
    expect(await stateOf(placed)).toMatchObject({ money: "paid", parts: ["paid"], holds: ["taken"] });
  }
  expect(await stockOf(services, variantId)).toEqual({ onHand: 20, held: 0, free: 20 });
  services.clock.set(start);
}, 60_000);
