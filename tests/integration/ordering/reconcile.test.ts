import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { reconcilePayments } from "#app/workflows/reconcile-payments.server.ts";
import { makeGoods, placeTestOrder } from "#tests/factories/order.ts";
import { type FakeStripe, startFakeStripe } from "#tests/support/fake-stripe.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { stockOf, waitingJobs } from "#tests/support/stock.ts";
import { chargeObject, webhookSecret } from "#tests/support/stripe-events.ts";

let services: TestServices;
let fake: FakeStripe;
beforeAll(async () => {
  fake = await startFakeStripe();
  services = await createTestServices({
    content: "reference",
    env: { STRIPE_SECRET_KEY: "sk_test_key", STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_API_BASE: fake.base },
  });
});
afterAll(async () => {
  await services.close();
  await fake.close();
});
beforeEach(async () => {
  fake.sessions.clear();
  await services.db.order.deleteMany();
});

async function place() {
  const { variantId } = await makeGoods(services, { stock: 5 });
  const placed = await placeTestOrder(services, [{ variantId, quantity: 2 }]);
  return { ...placed, variantId };
}

type Placed = Awaited<ReturnType<typeof place>>;

/** What Stripe knows of the session, whether or not its event ever reached us. */
function there({ payment }: Placed, change: Record<string, unknown>) {
  const session = fake.sessions.get(payment.providerRef ?? "");
  if (!session) throw new Error("Stripe has no such session");
  Object.assign(session, change);
}

const stateOf = async ({ orderId, payment, variantId }: Placed) => {
  const order = await services.db.order.findUniqueOrThrow({ where: { id: orderId } });
  const { state } = await services.db.payment.findUniqueOrThrow({ where: { id: payment.id } });
  return { money: order.paymentState, payment: state, stock: await stockOf(services, variantId) };
};
const found = async () => (await reconcilePayments(services))?.map(({ what }) => what);

test("money whose event was lost pays its order at the next comparison, and a repeat changes nothing", async () => {
  const [paid, open, over, late] = [await place(), await place(), await place(), await place()];
  there(paid, { status: "complete", payment_status: "paid" });
  there(over, { status: "expired" });
  there(late, { status: "complete", payment_status: "unpaid" });
  expect(await found()).toEqual(["repaired", "repaired", "repaired"]);
  expect(await stateOf(paid)).toMatchObject({ money: "paid", payment: "succeeded", stock: { onHand: 3, held: 0 } });
  expect(await stateOf(open)).toMatchObject({ money: "due", payment: "pending", stock: { onHand: 5, held: 2 } });
  expect(await stateOf(over)).toMatchObject({ money: "due", payment: "expired" });
  expect(await stateOf(late)).toMatchObject({ money: "due", payment: "delayed", stock: { onHand: 5, held: 2 } });
  expect(await found()).toEqual([]);
  const runs = await services.db.reconciliation.findMany({ orderBy: { startedAt: "asc" } });
  expect(runs.map(({ compared, repaired }) => [compared, repaired])).toEqual([
    [4, 3],
    [4, 0],
  ]);
});

test("a refund made in the provider's own desk is taken over, with its goods", async () => {
  const paid = await place();
  there(paid, { status: "complete", payment_status: "paid" });
  await found();
  const latest_charge = chargeObject({ refunded: true, amount_refunded: paid.payment.amountMinor });
  there(paid, { payment_intent: { id: "pi_1", object: "payment_intent", latest_charge } });
  expect(await found()).toEqual(["repaired"]);
  expect(await stateOf(paid)).toMatchObject({ money: "refunded", payment: "refunded", stock: { onHand: 5 } });
  expect(await found()).toEqual([]);
});

test("what contradicts our ledger is told and nothing is undone: money we have and they have not, a session they do not know", async () => {
  const [unpaid, missing] = [await place(), await place()];
  for (const each of [unpaid, missing]) there(each, { status: "complete", payment_status: "paid" });
  await found();
  there(unpaid, { status: "open", payment_status: "unpaid" });
  fake.sessions.delete(missing.payment.providerRef ?? "");
  expect((await found())?.sort()).toEqual(["missing-there", "unpaid-there"]);
  expect(await stateOf(unpaid)).toMatchObject({ money: "paid", payment: "succeeded" });
});

test("who pays while the list is being read is no contradiction", async () => {
  const paid = await place();
  const sessions = services.payments.sessions;
  if (!sessions) throw new Error("Stripe has a list");
  const slowly = async function* (since: Date) {
    for await (const session of sessions(since)) yield session;
    await services.db.payment.update({ where: { id: paid.payment.id }, data: { state: "succeeded" } });
  };
  const payments = { ...services.payments, sessions: slowly };
  expect(await reconcilePayments({ ...services, payments })).toEqual([]);
});

test("after a restored backup, money for an order that is gone is told; other sales of the account are not ours", async () => {
  const [gone, foreign] = [await place(), await place()];
  for (const each of [gone, foreign]) there(each, { status: "complete", payment_status: "paid" });
  there(foreign, { metadata: {} });
  await services.db.order.deleteMany();
  expect(await found()).toEqual(["money-for-nobody"]);
});

test("money that has to go back and whose job gave up is asked for again", async () => {
  const paid = await place();
  there(paid, { status: "complete", payment_status: "paid" });
  await services.db.payment.update({
    where: { id: paid.payment.id },
    data: { state: "refund_due", refundReason: "closed" },
  });
  expect(await found()).toContain("refund-waits");
  expect((await waitingJobs(services, "open-refund")).map(({ key }) => key)).toEqual([`refund/${paid.payment.id}`]);
});

test("a provider that is down fails the comparison, and the ledger stays as it was", async () => {
  const paid = await place();
  there(paid, { status: "complete", payment_status: "paid" });
  fake.failNext(503, 3);
  await expect(reconcilePayments(services)).rejects.toThrow();
  expect(await stateOf(paid)).toMatchObject({ money: "due", payment: "pending" });
  expect(await found()).toEqual(["repaired"]);
});
