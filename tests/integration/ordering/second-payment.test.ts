import pino from "pino";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { insertPayment } from "#app/domain/ordering/commands/insert-payment.server.ts";
import { recordProviderEvent } from "#app/domain/ordering/commands/record-provider-event.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import type { PaymentNews } from "#app/ports/payment-gateway.ts";
import { cancelOrder } from "#app/workflows/cancel-order.server.ts";
import { continuePayment } from "#app/workflows/continue-payment.server.ts";
import { handleProviderEvent } from "#app/workflows/handle-provider-event.server.ts";
import { openRefund } from "#app/workflows/open-refund.server.ts";
import { settlePayment } from "#app/workflows/settle-payment.server.ts";
import { makeGoods, placeTestOrder } from "#tests/factories/order.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { stockOf, waitingJobs } from "#tests/support/stock.ts";

let services: TestServices;
const alarms: string[] = [];
beforeAll(async () => {
  const made = await createTestServices({ content: "reference" });
  const log = pino({ level: "error" }, { write: (line: string) => void alarms.push(line) });
  services = { ...made, log };
});
beforeEach(() => void alarms.splice(0));
afterAll(() => services.close());

type Placed = Awaited<ReturnType<typeof placeTestOrder>>;
type Attempt = { id: string; providerRef: string | null };

async function place(stock = 5) {
  const { variantId } = await makeGoods(services, { stock });
  return { variantId, placed: await placeTestOrder(services, [{ variantId, quantity: 1 }]) };
}

/** One more page of the provider where the same order can be paid. */
async function openAnother({ payment }: Placed): Promise<Attempt> {
  const { orderId, provider, currency, amountMinor, expiresAt, createdAt } = payment;
  const attempt = { orderId, provider, currency, amountMinor, expiresAt, createdAt };
  const id = await inTransaction(services.db, (tx) => insertPayment(tx, attempt));
  const providerRef = `sbx_${id}`;
  return services.db.payment.update({ where: { id }, data: { providerRef, payUrl: "/pay", state: "pending" } });
}

function newsOf({ payment }: Placed, { id, providerRef }: Attempt, change: Partial<PaymentNews>): PaymentNews {
  const amount = { minor: payment.amountMinor, currency: "VND" as const };
  return { providerRef, paymentId: id, outcome: "succeeded", amount, ...change };
}

function tell(placed: Placed, attempt: Attempt = placed.payment, change: Partial<PaymentNews> = {}) {
  return inTransaction(services.db, (tx) => settlePayment(tx, services, "sandbox", newsOf(placed, attempt, change)));
}

/** An event of the ledger with this news, worked as its job does. */
async function deliver(news: PaymentNews): Promise<string | null | undefined> {
  const event = { eventId: `evt_${crypto.randomUUID()}`, type: "payment", payload: {}, news };
  await inTransaction(services.db, (tx) => recordProviderEvent(tx, "sandbox", event, services.clock.now()));
  await handleProviderEvent(services, "sandbox", event.eventId);
  const key = { provider: "sandbox", eventId: event.eventId };
  return (await services.db.providerEvent.findUnique({ where: { provider_eventId: key } }))?.outcome;
}

async function stateOf({ orderId }: Placed) {
  const order = await services.db.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { sellerOrders: true, payments: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] } },
  });
  return {
    money: order.paymentState,
    parts: order.sellerOrders.map(({ state }) => state),
    payments: order.payments.map(({ state }) => state),
    reasons: order.payments.map(({ refundReason }) => refundReason),
  };
}

const isRefundWaiting = async ({ id }: Attempt) =>
  (await waitingJobs(services, "open-refund")).some(({ key }) => key === `refund/${id}`);

test("an order paid at one page cannot be paid at another any more: the others are given up and closed", async () => {
  const { placed } = await place();
  const second = await openAnother(placed);
  await tell(placed);
  expect(await stateOf(placed)).toMatchObject({ money: "paid", payments: ["succeeded", "cancelled"] });
  expect((await waitingJobs(services, "close-payment")).map(({ key }) => key)).toContain(`close/${second.id}`);
});

test("a second payment of a paid order goes back, and the order stays paid", async () => {
  const { placed, variantId } = await place();
  const second = await openAnother(placed);
  await tell(placed);
  expect(await tell(placed, second)).toBe("applied");
  const due = { money: "paid", payments: ["succeeded", "refund_due"], reasons: [null, "paid_twice"] };
  expect(await stateOf(placed)).toMatchObject(due);
  await openRefund(services, second.id);
  expect(await stateOf(placed)).toMatchObject({ money: "paid", parts: ["paid"], payments: ["succeeded", "refunded"] });
  expect(await stockOf(services, variantId)).toEqual({ onHand: 4, held: 0, free: 4 });
});

test("money that comes after the order was refunded goes back too", async () => {
  const { placed, variantId } = await place();
  const second = await openAnother(placed);
  await tell(placed);
  await tell(placed, placed.payment, { outcome: "refunded" });
  await tell(placed, second);
  const due = { money: "refunded", parts: ["refunded"], payments: ["refunded", "refund_due"] };
  expect(await stateOf(placed)).toMatchObject({ ...due, reasons: [null, "closed"] });
  expect(await isRefundWaiting(second)).toBe(true);
  expect(await stockOf(services, variantId)).toEqual({ onHand: 5, held: 0, free: 5 });
});

test("money that comes after the buyer cancelled goes back", async () => {
  const { placed } = await place();
  await cancelOrder(services, placed.orderId);
  await tell(placed);
  expect(await stateOf(placed)).toMatchObject({ parts: ["cancelled"], payments: ["refund_due"], reasons: ["closed"] });
  expect(await isRefundWaiting(placed.payment)).toBe(true);
});

test("another amount, another currency and an amount nobody tells pay nothing: all of it goes back, and an alarm is given", async () => {
  const { minor } = { minor: 1 };
  for (const amount of [{ minor, currency: "VND" as const }, { minor: 185_000, currency: "JPY" as const }, null]) {
    const { placed, variantId } = await place();
    expect(await deliver(newsOf(placed, placed.payment, { amount }))).toBe("other-amount");
    const due = { money: "due", parts: ["awaiting_payment"], payments: ["refund_due"], reasons: ["other_amount"] };
    expect(await stateOf(placed)).toEqual(due);
    expect(await isRefundWaiting(placed.payment)).toBe(true);
    expect(alarms.splice(0).join()).toContain("an amount was paid that was not asked for");
    const asked: unknown[] = [];
    const sandbox = { ...services.payments, refund: async (input: object) => void asked.push(input) };
    await openRefund({ ...services, gatewayOf: () => sandbox }, placed.paymentId);
    expect(asked).toEqual([
      {
        ...{ refundId: placed.paymentId, paymentId: placed.paymentId },
        ...{ providerRef: placed.payment.providerRef, amount: null },
      },
    ]);
    expect(await stateOf(placed)).toMatchObject({ money: "due", payments: ["refunded"] });
    expect((await continuePayment(services, placed.orderId)).ok).toBe(true);
    expect(await stockOf(services, variantId)).toMatchObject({ onHand: 5, held: 1 });
  }
});

test("money for a payment that is not ours is told as an alarm and its event is kept; other news of it are not", async () => {
  const { placed } = await place();
  const foreign = { id: crypto.randomUUID(), providerRef: "sbx_foreign" };
  expect(await deliver(newsOf(placed, foreign, {}))).toBe("unknown-payment");
  expect(alarms.splice(0).join()).toContain("money arrived for a payment that is not ours");
  expect(await deliver(newsOf(placed, foreign, { outcome: "expired" }))).toBe("unknown-payment");
  expect(alarms).toEqual([]);
});
