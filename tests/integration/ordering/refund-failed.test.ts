import { afterAll, beforeAll, expect, test } from "vitest";
import { getOrder } from "#app/domain/ordering/queries/get-order.server.ts";
import { listMoneyNotices } from "#app/domain/ordering/queries/list-money-notices.server.ts";
import { cancelOrder } from "#app/workflows/cancel-order.server.ts";
import { giveBack } from "#app/workflows/give-back.server.ts";
import { giveBackByHand } from "#app/workflows/give-back-by-hand.server.ts";
import { handleProviderEvent } from "#app/workflows/handle-provider-event.server.ts";
import { openRefund } from "#app/workflows/open-refund.server.ts";
import { recordGivenBack, retryPaymentRefund, retryRefund } from "#app/workflows/pursue-refund.server.ts";
import { receivePaymentEvent } from "#app/workflows/receive-payment-event.server.ts";
import { requestRefund } from "#app/workflows/request-refund.server.ts";
import { makeGoods, placeTestOrder } from "#tests/factories/order.ts";
import { makeRefundableOrder, tellOf } from "#tests/factories/refundable-order.ts";
import { type FakeStripe, startFakeStripe } from "#tests/support/fake-stripe.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { refundObject, signedEvent, webhookSecret } from "#tests/support/stripe-events.ts";

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

type Paid = Awaited<ReturnType<typeof makeRefundableOrder>>;
type Told = { ref: string; status: string; at: number; type?: string };

/** What Stripe tells of a refund with our id; what became of it. */
async function tell(refundId: string, { ref, status, at, type = "refund.updated" }: Told): Promise<string | null> {
  const failed = status === "failed" ? { failure_reason: "expired_or_canceled_card" } : {};
  const object = refundObject({ id: ref, status, metadata: { refund_id: refundId }, ...failed });
  const { rawBody, signature } = signedEvent(type, object, { created: 1_795_000_000 + at });
  const received = await receivePaymentEvent(services, rawBody, signature);
  if (!received) throw new Error("the event was not taken");
  await handleProviderEvent(services, "stripe", received.eventId);
  const event = await services.db.providerEvent.findFirstOrThrow({ where: { eventId: received.eventId } });
  return event.outcome;
}

/** All of an order given back, and counted as gone. */
async function placeRefunded() {
  const paid = await makeRefundableOrder(services, { sellers: 1 });
  const wish = { what: "all" as const, lines: [], shippingMinor: 0 };
  const about = { orderId: paid.orderId, stamp: null, reason: "other" as const, note: "", as: "staff" as const };
  const asked = await requestRefund(services, { ...about, formKey: crypto.randomUUID(), actor: "s", wish });
  if (!asked.ok) throw new Error(asked.error);
  await giveBack(services, asked.value);
  return { ...paid, refundId: asked.value, ref: await lastRefOf(asked.value) };
}

/** The provider's name of the last attempt of a refund. */
async function lastRefOf(refundId: string): Promise<string> {
  const detail = { path: ["refundId"], equals: refundId };
  const kind = { in: ["refund-done", "payment-refunded"] };
  const [event] = await services.db.orderEvent.findMany({ where: { kind, detail }, orderBy: { id: "desc" }, take: 1 });
  return String((event?.detail as { ref?: string } | undefined)?.ref);
}

async function stateOf({ orderId, paymentId }: Pick<Paid, "orderId" | "paymentId">) {
  const { db } = services;
  const refunds = await db.refund.findMany({ where: { orderId } });
  return {
    refunds: refunds.map(({ state }) => state),
    payment: (await db.payment.findUniqueOrThrow({ where: { id: paymentId } })).state,
    money: (await db.order.findUniqueOrThrow({ where: { id: orderId } })).paymentState,
  };
}

const posts = () => fake.calls.filter(({ method, path }) => method === "POST" && path === "/v1/refunds");

test("a refund that fails after it was counted as gone waits for a person, with the provider's reason", async () => {
  const paid = await placeRefunded();
  expect(await stateOf(paid)).toEqual({ refunds: ["done"], payment: "refunded", money: "refunded" });
  const told = { ref: paid.ref, status: "failed", at: 5, type: "refund.failed" };
  expect(await tell(paid.refundId, told)).toBe("applied");
  expect(await tell(paid.refundId, { ...told, type: "charge.refund.updated" })).toBe("no-change");
  expect(await stateOf(paid)).toEqual({ refunds: ["failed"], payment: "succeeded", money: "refunded" });
  const notices = (await listMoneyNotices(services.db)).filter(({ orderId }) => orderId === paid.orderId);
  expect(notices).toMatchObject([{ kind: "refund-failed", says: "expired_or_canceled_card" }]);
  const [refund] = (await getOrder(services.db, paid.orderId))?.refunds ?? [];
  expect(refund).toMatchObject({ state: "failed", canRetry: true, canCloseByHand: true });
});

test("tried again it is a new attempt at the provider, and news of the old one change nothing", async () => {
  const paid = await placeRefunded();
  await tell(paid.refundId, { ref: paid.ref, status: "failed", at: 5 });
  fake.failRefund(paid.ref);
  const before = posts().length;
  expect((await retryRefund(services, paid)).ok).toBe(true);
  await giveBack(services, paid.refundId);
  expect(posts()).toHaveLength(before + 1);
  expect(posts().at(-1)?.idempotencyKey).toBe(`refund/${paid.refundId}/1`);
  expect(await stateOf(paid)).toMatchObject({ refunds: ["done"], payment: "refunded" });
  expect(await tell(paid.refundId, { ref: paid.ref, status: "failed", at: 6 })).toBe("no-change");
  expect(await stateOf(paid)).toMatchObject({ refunds: ["done"] });
  expect((await retryRefund(services, paid)).ok).toBe(false);
});

test("given back by hand after it failed, it is closed for good", async () => {
  const paid = await placeRefunded();
  await tell(paid.refundId, { ref: paid.ref, status: "failed", at: 5 });
  expect((await recordGivenBack(services, { ...paid, actor: "s" })).ok).toBe(true);
  expect(await tell(paid.refundId, { ref: paid.ref, status: "failed", at: 7 })).toBe("no-change");
  expect(await stateOf(paid)).toEqual({ refunds: ["done"], payment: "refunded", money: "refunded" });
});

test("success and failure in either order, each twice, end as the provider said last", async () => {
  for (const order of [
    ["failed", "succeeded"],
    ["succeeded", "failed"],
  ] as const) {
    const times = { failed: 5, succeeded: 9 };
    const closed = await placeRefunded();
    for (const status of [...order, ...order])
      await tell(closed.refundId, { ref: closed.ref, status, at: times[status] });
    const early = { failed: 9, succeeded: 5 };
    const open = await placeRefunded();
    for (const status of [...order, ...order]) await tell(open.refundId, { ref: open.ref, status, at: early[status] });
    expect(await stateOf(open)).toMatchObject({ refunds: ["failed"], payment: "succeeded" });
    if (order[0] === "failed") expect(await stateOf(closed)).toMatchObject({ refunds: ["done"], payment: "refunded" });
  }
});

test("the failure may come before our own note that the money went", async () => {
  const paid = await makeRefundableOrder(services, { sellers: 1 });
  const wish = { what: "all" as const, lines: [], shippingMinor: 0 };
  const about = { orderId: paid.orderId, stamp: null, reason: "other" as const, note: "", as: "staff" as const };
  const asked = await requestRefund(services, { ...about, formKey: crypto.randomUUID(), actor: "s", wish });
  if (!asked.ok) throw new Error(asked.error);
  const gateway = {
    ...services.payments,
    refund: async () => {
      await tell(asked.value, { ref: "re_early", status: "failed", at: 5 });
      return "re_early";
    },
  };
  await giveBack({ ...services, gatewayOf: () => gateway }, asked.value);
  expect(await stateOf(paid)).toMatchObject({ refunds: ["failed"], payment: "succeeded" });
});

test("money that came for nothing and could not be sent back is due again, and goes once", async () => {
  const { variantId } = await makeGoods(services, { stock: 3 });
  for (const way of ["retry", "by-hand"] as const) {
    const placed = await placeTestOrder(services, [{ variantId, quantity: 1 }]);
    await cancelOrder(services, placed.orderId);
    await tellOf(services, placed, "succeeded");
    await openRefund(services, placed.paymentId);
    const ref = await lastRefOf(placed.paymentId);
    expect((await stateOf(placed)).payment).toBe("refunded");
    expect(await tell(placed.paymentId, { ref, status: "failed", at: 5 })).toBe("applied");
    expect((await stateOf(placed)).payment).toBe("refund_due");
    const notices = (await listMoneyNotices(services.db)).filter(({ orderId }) => orderId === placed.orderId);
    expect(notices).toMatchObject([{ kind: "payment-refund-failed", says: "expired_or_canceled_card" }]);
    expect((await getOrder(services.db, placed.orderId))?.payments[0]?.refundFailed).toBe("expired_or_canceled_card");
    fake.failRefund(ref);
    if (way === "retry") {
      expect((await retryPaymentRefund(services, placed)).ok).toBe(true);
      await openRefund(services, placed.paymentId);
    } else expect((await giveBackByHand(services, { paymentId: placed.paymentId, actor: "s" })).ok).toBe(true);
    expect((await stateOf(placed)).payment).toBe("refunded");
    expect(await tell(placed.paymentId, { ref, status: "failed", at: 6 })).toBe("no-change");
  }
});

test("a refund that is not ours, names none, or is still on its way is stored once and ignored", async () => {
  expect(await tell(crypto.randomUUID(), { ref: "re_x", status: "failed", at: 1 })).toBe("unknown-payment");
  expect(await tell("not-an-id", { ref: "re_x", status: "failed", at: 1 })).toBe("unknown-payment");
  const paid = await placeRefunded();
  expect(await tell(paid.refundId, { ref: paid.ref, status: "pending", at: 1 })).toBe("ignored");
  const nameless = signedEvent("refund.failed", refundObject({ status: "failed" }), { id: "evt_nameless" });
  for (const _ of [1, 2]) await receivePaymentEvent(services, nameless.rawBody, nameless.signature);
  await handleProviderEvent(services, "stripe", "evt_nameless");
  const stored = await services.db.providerEvent.findMany({ where: { eventId: "evt_nameless" } });
  expect(stored).toMatchObject([{ outcome: "ignored" }]);
});
