import type { Reader } from "#app/platform/database.server.ts";
import { money } from "#app/shared/money.ts";
import { doorFacts, dueAtDoor, unpaidUnits } from "../model/door-money.ts";
import { handProviders } from "../model/give-back-reason.ts";
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
    include: {
      order: { select: { code: true, currency: true, ...doorFacts } },
      ...{ lines: true, shipments: { include: { lines: true } } },
    },
    orderBy: [{ shippedAt: "asc" }, { id: "asc" }],
    take: most,
  });
  return parts
    .filter(({ id, order }) => order.history.every(({ sellerOrderId }) => sellerOrderId !== id))
    .map(({ order, ...part }) => ({
      ...{ id: part.id, sellerName: part.sellerName, shippedAt: part.shippedAt },
      code: order.code,
      amount: money(dueAtDoor(part, part.lines, unpaidUnits(part, order)), asCurrency(order.currency)),
    }))
    .filter(({ amount }) => amount.minor > 0);
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
