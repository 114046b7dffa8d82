import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { cancelOrder } from "#app/workflows/cancel-order.server.ts";
import { closePayment } from "#app/workflows/close-payment.server.ts";
import { continuePayment } from "#app/workflows/continue-payment.server.ts";
import { handleProviderEvent } from "#app/workflows/handle-provider-event.server.ts";
import { openPayment } from "#app/workflows/open-payment.server.ts";
import { placeOrder } from "#app/workflows/place-order.server.ts";
import { receivePaymentEvent } from "#app/workflows/receive-payment-event.server.ts";
import { checkoutOf, fillCart, makeGoods } from "#tests/factories/order.ts";
import { type FakeStripe, startFakeStripe } from "#tests/support/fake-stripe.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { waitingJobs } from "#tests/support/stock.ts";
import { sessionObject, signedEvent, webhookSecret } from "#tests/support/stripe-events.ts";

const start = "2026-11-24T23:59:30.000Z";
const minute = 60_000;
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

/** Both clocks run: that of the business and that of the world, which Stripe keeps too. */
function clocksAt(moment: string, minutes = 0) {
  const then = new Date(Date.parse(moment) + minutes * minute);
  vi.setSystemTime(then);
  services.clock.set(then.toISOString());
}
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  clocksAt(start);
  fake.sessions.clear();
  fake.calls.length = 0;
});
afterEach(() => void vi.useRealTimers());

async function place() {
  const { variantId } = await makeGoods(services, { stock: 2 });
  const cartId = await fillCart(services, [{ variantId, quantity: 1 }]);
  const placed = await placeOrder(services, await checkoutOf(services, cartId));
  if (!placed.ok) throw new Error(placed.error.code);
  return placed.value;
}

async function orderOf(orderId: string) {
  const { extensions, expiresAt, paymentState, payments } = await services.db.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { payments: { orderBy: { id: "asc" } } },
  });
  const [last] = payments.slice(-1);
  const graceMs = last ? expiresAt.getTime() - last.expiresAt.getTime() : null;
  return { extensions, expiresAt, paymentState, payments, states: payments.map(({ state }) => state), graceMs };
}

const openings = () => fake.calls.filter(({ method, path }) => method === "POST" && path === "/v1/checkout/sessions");
const openSessions = () => [...fake.sessions.values()].filter(({ status }) => status === "open");

test("an attempt that never opened and is too short for Stripe by now gives way to a new one, which costs no extension", async () => {
  const { orderId } = await place();
  clocksAt(start, 20);
  const paying = await continuePayment(services, orderId);
  expect(paying).toEqual({ ok: true, value: expect.stringMatching(/\/pay\/cs_/) });
  const order = await orderOf(orderId);
  expect(order).toMatchObject({ states: ["cancelled", "pending"], extensions: 0, graceMs: 2 * minute });
  expect(order.expiresAt).toEqual(new Date(Date.parse(start) + 53 * minute));
  expect(openSessions()).toHaveLength(1);
});

test("asked again after midnight, Stripe is asked the same to the letter, and finds the session it had made", async () => {
  const { orderId, paymentId } = await place();
  fake.loseNext(3);
  expect(await openPayment(services, paymentId)).toEqual({ ok: false, error: "provider-down" });
  clocksAt(start, 0.75);
  services.clock.set(start);
  const paying = await continuePayment(services, orderId);
  expect(paying).toEqual({ ok: true, value: [...fake.sessions.values()][0]?.url });
  expect(openings().length).toBeGreaterThan(1);
  expect(new Set(openings().map(({ fields }) => JSON.stringify(fields))).size).toBe(1);
  expect(fake.sessions.size).toBe(1);
  expect((await orderOf(orderId)).states).toEqual(["pending"]);
});

test("after Stripe failed inside, the same key is not asked again: a new attempt with a new key opens", async () => {
  const { orderId, paymentId } = await place();
  fake.breakNext();
  expect(await openPayment(services, paymentId)).toEqual({ ok: false, error: "provider-down" });
  expect((await orderOf(orderId)).states).toEqual(["cancelled"]);
  clocksAt(start, 3);
  const pressed = await Promise.all([1, 2, 3].map(() => continuePayment(services, orderId)));
  expect(pressed[0]?.ok).toBe(true);
  expect(new Set(pressed.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(await orderOf(orderId)).toMatchObject({ states: ["cancelled", "pending"], extensions: 0 });
  expect(fake.sessions.size).toBe(1);
});

test("a key that was used for another request is given up too", async () => {
  const { orderId, paymentId } = await place();
  fake.loseNext(3);
  await openPayment(services, paymentId);
  await openPayment({ ...services, origin: "https://moved.example" }, paymentId);
  expect((await orderOf(orderId)).states).toEqual(["cancelled"]);
  expect((await continuePayment(services, orderId)).ok).toBe(true);
});

test("a session that Stripe made although it answered with a failure: its money pays the order and the other session ends", async () => {
  const { orderId, paymentId } = await place();
  fake.breakNext({ makes: true });
  await openPayment(services, paymentId);
  const [hidden] = fake.sessions.values();
  await continuePayment(services, orderId);
  expect(openSessions()).toHaveLength(2);
  const order = await orderOf(orderId);
  const metadata = { payment_id: paymentId, order_id: orderId };
  const amounts = { amount_total: order.payments[0]?.amountMinor, currency: "vnd" };
  const { rawBody, signature } = signedEvent(
    "checkout.session.completed",
    sessionObject({ id: hidden?.id, payment_status: "paid", ...amounts, metadata }),
  );
  const received = await receivePaymentEvent(services, rawBody, signature);
  await handleProviderEvent(services, "stripe", received?.eventId ?? "");
  expect(await orderOf(orderId)).toMatchObject({ paymentState: "paid", states: ["succeeded", "cancelled"] });
  const other = order.payments[1]?.id ?? "";
  expect((await waitingJobs(services, "close-payment")).map(({ key }) => key)).toContain(`close/${other}`);
  await closePayment(services, other);
  expect(openSessions().map(({ id }) => id)).toEqual([hidden?.id]);
});

test("an order cancelled while Stripe was opening its session: the session is ended, and nobody is sent to it", async () => {
  const { orderId, paymentId } = await place();
  const slow = {
    ...services.payments,
    open: async (request: Parameters<typeof services.payments.open>[0]) => {
      const opened = await services.payments.open(request);
      await cancelOrder(services, orderId);
      return opened;
    },
  };
  expect((await openPayment({ ...services, payments: slow }, paymentId)).ok).toBe(false);
  expect((await waitingJobs(services, "close-payment")).map(({ key }) => key)).toContain(`close/${paymentId}`);
  await closePayment(services, paymentId);
  expect(openSessions()).toHaveLength(0);
  expect((await orderOf(orderId)).states).toEqual(["cancelled"]);
});

test("the last attempt, when no extension is left, ends two minutes before its goods go back", async () => {
  const { orderId, paymentId } = await place();
  await openPayment(services, paymentId);
  await services.db.payment.update({ where: { id: paymentId }, data: { state: "failed" } });
  await services.db.order.update({ where: { id: orderId }, data: { extensions: 2 } });
  expect((await continuePayment(services, orderId)).ok).toBe(true);
  expect(await orderOf(orderId)).toMatchObject({ states: ["failed", "pending"], extensions: 2, graceMs: 2 * minute });
  await services.db.payment.updateMany({ where: { orderId }, data: { state: "failed" } });
  clocksAt(start, 2);
  expect(await continuePayment(services, orderId)).toEqual({ ok: false, error: "not-now" });
});

test("an address that is not plain ASCII is left to Stripe's own page, and the order can be paid", async () => {
  for (const email of ["nguyễn@example.test", "hanako@例え.test"]) {
    const { orderId } = await place();
    await services.db.order.update({ where: { id: orderId }, data: { email } });
    expect((await continuePayment(services, orderId)).ok).toBe(true);
    expect(openings().at(-1)?.fields).not.toHaveProperty("customer_email");
  }
});
