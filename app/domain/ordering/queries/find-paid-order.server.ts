import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import type { PaidOrder } from "../model/refund-plan.ts";
import { asCurrency } from "../model/stored-money.ts";

const whole = {
  sellerOrders: { orderBy: { id: "asc" } },
  lines: { orderBy: { position: "asc" } },
  refunds: { include: { lines: true } },
  payments: { where: { refundReason: null, state: { in: ["succeeded", "refunded"] } }, orderBy: { state: "asc" } },
} satisfies Prisma.OrderInclude;
type Found = Prisma.OrderGetPayload<{ include: typeof whole }>;

export type RefundableOrder = PaidOrder & {
  payment: { id: string; provider: string };
  /** Changes with every move and every refund: a form that shows another one was made for another order. */
  stamp: string;
};

/** An order that was paid, with what of its money and units was given back; null while nothing paid it. */
export async function findPaidOrder(db: Reader, orderId: string): Promise<RefundableOrder | null> {
  const order = await db.order.findUnique({ where: { id: orderId }, include: whole });
  const payment = order?.payments[0];
  return order && payment ? paidOrderOf(order, payment) : null;
}

function paidOrderOf(order: Found, payment: Found["payments"][number]): RefundableOrder {
  const { refunds } = order;
  const parts = order.sellerOrders.filter(({ state }) => state !== "cancelled" && state !== "expired");
  const given = refunds.flatMap(({ lines }) => lines);
  const of = (lineId: string) => given.filter(({ orderLineId }) => orderLineId === lineId);
  const refundedMinor =
    payment.state === "refunded" ? payment.amountMinor : sum(refunds.map(({ amountMinor }) => amountMinor));
  return {
    currency: asCurrency(order.currency),
    paidMinor: payment.amountMinor,
    refundedMinor,
    shippingMinor: sum(parts.map(({ shippingMinor }) => shippingMinor)),
    refundedShippingMinor: sum(refunds.map(({ shippingMinor }) => shippingMinor)),
    parts: parts.map(({ id, shippingMinor, shippedAt }) => ({ id, shippingMinor, sent: shippedAt !== null })),
    lines: linesOf(order, parts).map(({ id, sellerOrderId, variantId, quantity, lineMinor }) => ({
      ...{ id, partId: sellerOrderId, variantId, quantity, lineMinor },
      refundedUnits: sum(of(id).map((line) => line.quantity)),
      refundedMinor: sum(of(id).map((line) => line.amountMinor)),
    })),
    payment: { id: payment.id, provider: payment.provider },
    stamp: [refundedMinor, ...order.sellerOrders.map(({ version }) => version)].join("."),
  };
}

/** Nobody paid for what was called off before the money came. */
function linesOf({ lines }: Found, parts: Found["sellerOrders"]) {
  return lines.filter(({ sellerOrderId }) => parts.some(({ id }) => id === sellerOrderId));
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
