import type { Reader } from "#app/platform/database.server.ts";
import { money } from "#app/shared/money.ts";
import { handProviders } from "../model/give-back-reason.ts";
import { partCost } from "../model/part-cost.ts";
import { asCurrency } from "../model/stored-money.ts";

const most = 100;
const withOrder = { order: { select: { code: true, buyerName: true, expiresAt: true } } } as const;

/** Orders that wait for a transfer, the first to end first. */
export async function listAwaitedTransfers(db: Reader) {
  const rows = await db.payment.findMany({
    where: { provider: "bank-transfer", state: "delayed" },
    include: withOrder,
    orderBy: [{ expiresAt: "asc" }, { id: "asc" }],
    take: most,
  });
  return rows.map(({ order, amountMinor, currency }) => ({
    code: order.code,
    buyerName: order.buyerName,
    until: order.expiresAt,
    amount: money(amountMinor, asCurrency(currency)),
  }));
}

/** Parts that were sent, are paid at the door and whose money nobody recorded yet, the first sent first. */
export async function listDueParts(db: Reader) {
  const parts = await db.sellerOrder.findMany({
    where: { state: { in: ["shipped", "delivered"] }, order: { payMethod: "on-delivery", paymentState: "due" } },
    include: { order: { select: { code: true, currency: true } } },
    orderBy: [{ shippedAt: "asc" }, { id: "asc" }],
    take: most,
  });
  const received = await db.orderEvent.findMany({
    where: { kind: "money-received", sellerOrderId: { in: parts.map(({ id }) => id) } },
    select: { sellerOrderId: true },
  });
  const done = new Set(received.map(({ sellerOrderId }) => sellerOrderId));
  return parts
    .filter(({ id }) => !done.has(id))
    .map(({ order, ...part }) => ({
      ...{ id: part.id, sellerName: part.sellerName, shippedAt: part.shippedAt },
      code: order.code,
      amount: money(partCost(part), asCurrency(order.currency)),
    }));
}

/** Money that came for nothing and that a person has to give back at the bank, the oldest first. */
export async function listOwedByHand(db: Reader) {
  const rows = await db.payment.findMany({
    where: { provider: { in: [...handProviders] }, state: "refund_due" },
    include: withOrder,
    orderBy: [{ updatedAt: "asc" }, { id: "asc" }],
    take: most,
  });
  const lines = await db.bankStatementLine.findMany({
    where: { paymentId: { in: rows.map(({ id }) => id) } },
    select: { paymentId: true, text: true, reference: true },
  });
  return rows.map(({ id, order, refundReason, amountMinor, currency }) => ({
    paymentId: id,
    code: order.code,
    buyerName: order.buyerName,
    reason: refundReason ?? "closed",
    amount: money(amountMinor, asCurrency(currency)),
    /** What the bank wrote of it: where it came from. */
    bankText: lines
      .filter(({ paymentId }) => paymentId === id)
      .map(({ text, reference }) => [reference, text].filter(Boolean).join(" · "))
      .join("; "),
  }));
}
