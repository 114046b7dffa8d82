import { afterAll, beforeAll, expect, test } from "vitest";
import { cancelOrder } from "#app/workflows/cancel-order.server.ts";
import { continuePayment } from "#app/workflows/continue-payment.server.ts";
import { expireOrder } from "#app/workflows/expire-holds.server.ts";
import { handleProviderEvent } from "#app/workflows/handle-provider-event.server.ts";
import { openPayment } from "#app/workflows/open-payment.server.ts";
import { placeOrder } from "#app/workflows/place-order.server.ts";
import { receivePaymentEvent } from "#app/workflows/receive-payment-event.server.ts";
import { requestRefund } from "#app/workflows/request-refund.server.ts";
import { checkoutOf, fillCart, makeGoods, placeTestOrder } from "#tests/factories/order.ts";
import { makeRefundableOrder } from "#tests/factories/refundable-order.ts";
import { Crash, crashingDatabase } from "#tests/support/crashing-database.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { stockOf } from "#tests/support/stock.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
});
afterAll(() => services.close());

/** Everything an order is made of, to see that a crash left no part of it behind. */
async function everything(variantId: string) {
  const { db } = services;
  const [orders, parts, payments, holds, events, mails, jobs, cartLines, documents, refunds] = [
    await db.order.findMany({ orderBy: { id: "asc" } }),
    await db.sellerOrder.findMany({ orderBy: { id: "asc" } }),
    await db.payment.findMany({ orderBy: { id: "asc" } }),
    await db.stockHold.findMany({ orderBy: { id: "asc" } }),
    await db.orderEvent.count(),
    await db.mailMessage.count(),
    await db.$queryRaw`SELECT count(*)::int AS jobs, max(updated_at) FROM graphile_worker.jobs`,
    await db.cartLine.count(),
    await db.providerEvent.findMany({ orderBy: { eventId: "asc" } }),
    await db.refund.findMany({ orderBy: { id: "asc" }, include: { lines: true } }),
  ];
  return {
    orders,
    parts,
    payments,
    holds,
    events,
    mails,
    jobs,
    cartLines,
    documents,
    refunds,
    stock: await stockOf(services, variantId),
  };
}

/** Lets the work crash at its first, second, third … statement until it gets through; after each crash all must be as before. */
async function crashEverywhere(variantId: string, work: (dying: TestServices) => Promise<unknown>): Promise<number> {
  const before = await everything(variantId);
  for (let at = 1; at < 200; at += 1) {
    const dying = crashingDatabase(services.db, at);
    const ended = await work({ ...services, db: dying.db }).catch((error: unknown) => error);
    if (!dying.crashed()) return at - 1;
    expect(ended).toBeInstanceOf(Crash);
    expect(await everything(variantId)).toEqual(before);
  }
  throw new Error("it never got through");
}

test("a crash at any statement of placing an order leaves nothing behind, and the same form works afterwards", async () => {
  const { variantId } = await makeGoods(services, { stock: 2 });
  const cartId = await fillCart(services, [{ variantId, quantity: 1 }]);
  const form = await checkoutOf(services, cartId);
  const points = await crashEverywhere(variantId, (dying) => placeOrder(dying, form));
  expect(points).toBeGreaterThan(15);
  expect(await services.db.order.count({ where: { lines: { some: { variantId } } } })).toBe(1);
  expect(await stockOf(services, variantId)).toEqual({ onHand: 2, held: 1, free: 1 });
});

test("a crash at any statement of settling a payment leaves the event to be worked again", async () => {
  const { variantId } = await makeGoods(services, { stock: 2 });
  const placed = await placeTestOrder(services, [{ variantId, quantity: 1 }]);
  const amount = { minor: placed.payment.amountMinor, currency: "VND" as const };
  const event = services.payments.demonstrate?.({
    providerRef: placed.payment.providerRef ?? "",
    paymentId: placed.paymentId,
    amount,
    action: "succeed",
  });
  const received = await receivePaymentEvent(services, event?.rawBody ?? "", event?.signature ?? "");
  const points = await crashEverywhere(variantId, (dying) =>
    handleProviderEvent(dying, "sandbox", received?.eventId ?? ""),
  );
  expect(points).toBeGreaterThan(10);
  expect(await services.db.order.findUnique({ where: { id: placed.orderId } })).toMatchObject({ paymentState: "paid" });
  expect(await stockOf(services, variantId)).toEqual({ onHand: 1, held: 0, free: 1 });
});

test("a crash at any statement of ending or cancelling an order keeps its goods held", async () => {
  const { variantId } = await makeGoods(services, { stock: 2 });
  const [late, unwanted] = [
    await placeTestOrder(services, [{ variantId, quantity: 1 }]),
    await placeTestOrder(services, [{ variantId, quantity: 1 }]),
  ];
  await crashEverywhere(variantId, (dying) => cancelOrder(dying, unwanted.orderId));
  expect(await stockOf(services, variantId)).toMatchObject({ held: 1 });
  services.clock.set("2026-11-24T03:31:00.000Z");
  await crashEverywhere(variantId, (dying) => expireOrder(dying, late.orderId));
  expect(await stockOf(services, variantId)).toEqual({ onHand: 2, held: 0, free: 2 });
  services.clock.set("2026-11-24T03:00:00.000Z");
});

test("a crash at any statement of giving money back leaves nothing behind, and the same form works afterwards", async () => {
  const { orderId, parts } = await makeRefundableOrder(services, { sellers: 1 });
  const variantId = parts[0]?.variantId ?? "";
  const lines = [{ lineId: parts[0]?.line.id ?? "", quantity: 2, restock: 1 }];
  const who = { as: "staff" as const, actor: "staff-1", reason: "damaged" as const, note: "" };
  const wish = { what: "some" as const, lines, shippingMinor: 0 };
  const form = { orderId, formKey: crypto.randomUUID(), stamp: null, wish, ...who };
  const points = await crashEverywhere(variantId, (dying) => requestRefund(dying, form));
  expect(points).toBeGreaterThan(10);
  expect(await services.db.refund.count({ where: { orderId } })).toBe(1);
  expect(await stockOf(services, variantId)).toEqual({ onHand: 6, held: 0, free: 6 });
});

test("a crash between the order and the provider's page: asking again opens the same session, also later that day", async () => {
  const { variantId } = await makeGoods(services, { stock: 2 });
  for (const later of ["2026-11-24T03:00:00.000Z", "2026-11-24T03:20:00.000Z"]) {
    const cartId = await fillCart(services, [{ variantId, quantity: 1 }]);
    const placed = await placeOrder(services, await checkoutOf(services, cartId));
    if (!placed.ok) throw new Error(placed.error.code);
    const { paymentId, orderId } = placed.value;
    const first = await openPayment(services, paymentId);
    await services.db.payment.update({
      where: { id: paymentId },
      data: { state: "opening", payUrl: null, providerRef: null },
    });
    services.clock.set(later);
    expect(await continuePayment(services, orderId)).toEqual(first);
    services.clock.set("2026-11-24T03:00:00.000Z");
  }
});

test("a crash before the provider's page, found when its time is nearly over: a new attempt keeps the goods and costs nothing", async () => {
  const { variantId } = await makeGoods(services, { stock: 2 });
  const cartId = await fillCart(services, [{ variantId, quantity: 1 }]);
  const placed = await placeOrder(services, await checkoutOf(services, cartId));
  if (!placed.ok) throw new Error(placed.error.code);
  const { orderId } = placed.value;
  services.clock.set("2026-11-24T03:27:30.000Z");
  expect((await continuePayment(services, orderId)).ok).toBe(true);
  const order = await services.db.order.findUnique({
    where: { id: orderId },
    include: { payments: { orderBy: { id: "asc" } } },
  });
  expect(order).toMatchObject({ extensions: 0, expiresAt: new Date("2026-11-24T03:57:30.000Z") });
  expect(order?.payments).toMatchObject([
    { state: "cancelled" },
    { state: "pending", expiresAt: new Date("2026-11-24T03:55:30.000Z") },
  ]);
  services.clock.set("2026-11-24T03:31:00.000Z");
  expect(await expireOrder(services, orderId)).toBe(false);
  expect(await stockOf(services, variantId)).toMatchObject({ held: 1 });
  services.clock.set("2026-11-24T03:00:00.000Z");
});

test("a crash at any statement of continuing a payment leaves the attempts as they were", async () => {
  const { variantId } = await makeGoods(services, { stock: 2 });
  const cartId = await fillCart(services, [{ variantId, quantity: 1 }]);
  const placed = await placeOrder(services, await checkoutOf(services, cartId));
  if (!placed.ok) throw new Error(placed.error.code);
  services.clock.set("2026-11-24T03:28:00.000Z");
  const points = await crashEverywhere(variantId, (dying) =>
    continuePayment(
      { ...dying, payments: { ...dying.payments, open: () => Promise.reject(new Error("down")) } },
      placed.value.orderId,
    ),
  );
  expect(points).toBeGreaterThan(5);
  services.clock.set("2026-11-24T03:00:00.000Z");
});

test("a provider that is down leaves the order waiting, and its page offers to pay again", async () => {
  const { variantId } = await makeGoods(services, { stock: 2 });
  const cartId = await fillCart(services, [{ variantId, quantity: 1 }]);
  const placed = await placeOrder(services, await checkoutOf(services, cartId));
  if (!placed.ok) throw new Error(placed.error.code);
  const down = { ...services.payments, open: () => Promise.reject(new Error("ECONNREFUSED")) };
  expect(await openPayment({ ...services, payments: down }, placed.value.paymentId)).toEqual({
    ok: false,
    error: "provider-down",
  });
  expect((await openPayment(services, placed.value.paymentId)).ok).toBe(true);
});
