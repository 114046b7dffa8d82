import pino from "pino";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { refundReasons } from "#app/domain/ordering/model/refund-reason.ts";
import { asCurrency } from "#app/domain/ordering/model/stored-money.ts";
import { findOrderPage } from "#app/domain/ordering/queries/find-order-page.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import type { PaymentNews } from "#app/ports/payment-gateway.ts";
import { type Locale, locales } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import { cancelOrder } from "#app/workflows/cancel-order.server.ts";
import { openRefund } from "#app/workflows/open-refund.server.ts";
import { oweRefund } from "#app/workflows/owe-refund.server.ts";
import { sendMail } from "#app/workflows/send-mail.server.ts";
import { settlePayment } from "#app/workflows/settle-payment.server.ts";
import { shipOrder } from "#app/workflows/ship-order.server.ts";
import { makeGoods, placeTestOrder } from "#tests/factories/order.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { stockOf } from "#tests/support/stock.ts";

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
const marketOf: Record<Locale, Market> = { vi: "VN", en: "SG", th: "TH", ko: "KR", ja: "JP" };

function tell({ payment }: Placed, outcome: PaymentNews["outcome"]) {
  const { providerRef, id: paymentId, amountMinor: minor, currency } = payment;
  const news = { providerRef, paymentId, outcome, amount: { minor, currency: asCurrency(currency) } };
  return inTransaction(services.db, (tx) => settlePayment(tx, services, "sandbox", news));
}

function owe({ payment }: Placed, reason: (typeof refundReasons)[number]) {
  const now = services.clock.now();
  return inTransaction(services.db, (tx) => oweRefund(tx, services, { payment, reason, actor: "sandbox", now }));
}

async function mailOf(dedupeKey: string) {
  const row = await services.db.mailMessage.findUniqueOrThrow({ where: { dedupeKey } });
  const sent: { subject: string; text: string }[] = [];
  await sendMail({ ...services, mailer: { send: async (mail) => void sent.push(mail) } }, row.id);
  if (!sent[0]) throw new Error("nothing was sent");
  return { ...sent[0], text: sent[0].text.replaceAll(/\s+/g, " ") };
}

test("goods of a refunded order that were not sent are for sale again, once, and the buyer is told", async () => {
  const sent = await makeGoods(services, { stock: 5 });
  const kept = await makeGoods(services, { stock: 5 });
  const lines = [sent, kept].map(({ variantId }) => ({ variantId, quantity: 2 }));
  const placed = await placeTestOrder(services, lines);
  await tell(placed, "succeeded");
  const part = await services.db.sellerOrder.findFirstOrThrow({
    where: { orderId: placed.orderId, sellerId: sent.sellerId },
  });
  const parcel = { carrier: "EMS", trackingNumber: "EE1", actor: "user-1", version: null };
  await shipOrder(services, { ...parcel, sellerId: sent.sellerId, sellerOrderId: part.id });
  await tell(placed, "refunded");
  await tell(placed, "refunded");
  await tell(placed, "succeeded");
  expect(await stockOf(services, sent.variantId)).toEqual({ onHand: 3, held: 0, free: 3 });
  expect(await stockOf(services, kept.variantId)).toEqual({ onHand: 5, held: 0, free: 5 });
  const parts = await services.db.sellerOrder.findMany({ where: { orderId: placed.orderId } });
  expect(parts.map(({ state }) => state)).toEqual(["refunded", "refunded"]);
  expect(await services.db.mailMessage.count({ where: { dedupeKey: `order-refunded/${placed.orderId}` } })).toBe(1);
});

test("the mail of a refund is in the buyer's language and names the amount", async () => {
  const { variantId } = await makeGoods(services, { stock: 50 });
  const subjects = new Set<string>();
  for (const locale of locales) {
    const placed = await placeTestOrder(services, [{ variantId, quantity: 1 }], { market: marketOf[locale], locale });
    await tell(placed, "succeeded");
    await tell(placed, "refunded");
    const { subject, text } = await mailOf(`order-refunded/${placed.orderId}`);
    expect(`${subject} ${text}`).not.toMatch(/undefined|NaN|emails:|\{\{/);
    subjects.add(subject.replace(placed.code, ""));
  }
  expect(subjects.size).toBe(5);
});

test("each reason for a refund has its own words in the mail, in every language; only sold out speaks of the goods", async () => {
  const { variantId } = await makeGoods(services, { stock: 50 });
  const texts = new Set<string>();
  for (const locale of locales) {
    for (const reason of refundReasons) {
      const placed = await placeTestOrder(services, [{ variantId, quantity: 1 }], { market: marketOf[locale], locale });
      await owe(placed, reason);
      const { subject, text } = await mailOf(`refund-apology/${placed.paymentId}`);
      expect(`${subject} ${text}`).not.toMatch(/undefined|NaN|emails:|\{\{/);
      if (locale === "en") expect(/could no longer be kept/.test(text)).toBe(reason === "sold_out");
      if (locale === "en") expect(/had been paid already/.test(text)).toBe(reason === "paid_twice");
      texts.add(text.replaceAll(placed.code, ""));
    }
  }
  expect(texts.size).toBe(refundReasons.length * locales.length);
});

test("the order's page knows why money goes back, and whether a cancelled order ever cost anything", async () => {
  const { variantId } = await makeGoods(services, { stock: 5 });
  const placed = await placeTestOrder(services, [{ variantId, quantity: 1 }]);
  await cancelOrder(services, placed.orderId);
  expect(await findOrderPage(services.db, placed.code)).toMatchObject({ charged: false, refunds: [] });
  await tell(placed, "succeeded");
  expect(await findOrderPage(services.db, placed.code)).toMatchObject({
    status: "cancelled",
    charged: true,
    refunds: [{ reason: "closed", due: true }],
  });
  await openRefund(services, placed.paymentId);
  expect((await findOrderPage(services.db, placed.code))?.refunds).toEqual([{ reason: "closed", due: false }]);
});

test("money goes back through the provider it came by, whichever takes the payments now", async () => {
  const { variantId } = await makeGoods(services, { stock: 5 });
  const placed = await placeTestOrder(services, [{ variantId, quantity: 1 }]);
  await owe(placed, "closed");
  const refused = { refund: () => Promise.reject(new Error("never heard of it")) };
  const today = { ...services.payments, ...refused, provider: "stripe" as const };
  const switched: TestServices = { ...services, payments: today };
  await openRefund(switched, placed.paymentId);
  expect(await services.db.payment.findUnique({ where: { id: placed.paymentId } })).toMatchObject({
    state: "refunded",
  });
});

test("a refund without a session, or by a provider that is not set up, fails aloud and stays due", async () => {
  const { variantId } = await makeGoods(services, { stock: 5 });
  for (const lost of [{ providerRef: null }, { provider: "stripe" }]) {
    const placed = await placeTestOrder(services, [{ variantId, quantity: 1 }]);
    await owe(placed, "closed");
    await services.db.payment.update({ where: { id: placed.paymentId }, data: lost });
    await expect(openRefund(services, placed.paymentId)).rejects.toThrow(/cannot be made/);
    expect(alarms.splice(0).join()).toContain(placed.paymentId);
    expect(await services.db.payment.findUnique({ where: { id: placed.paymentId } })).toMatchObject({
      state: "refund_due",
    });
  }
});
