import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { lineUnitsOf } from "../model/parcel-units.ts";
import type { PaidOrder } from "../model/refund-plan.ts";
import { asCurrency } from "../model/stored-money.ts";

const whole = {
  sellerOrders: { orderBy: { id: "asc" }, include: { shipments: { include: { lines: true } } } },
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
    parts: parts.map(({ id, shippingMinor }) => ({ id, shippingMinor })),
    lines: linesOf(order, parts).map((line) => ({
      ...{ id: line.id, partId: line.sellerOrderId, variantId: line.variantId, quantity: line.quantity },
      ...{ lineMinor: line.lineMinor, discountMinor: line.discountMinor },
      refundedUnits: sum(of(line.id).map(({ quantity }) => quantity)),
      refundedMinor: sum(of(line.id).map(({ amountMinor }) => amountMinor)),
      refundedDiscountMinor: sum(of(line.id).map(({ discountMinor }) => discountMinor)),
      ...unitsInParcels(order, line),
    })),
    payment: { id: payment.id, provider: payment.provider },
    stamp: [refundedMinor, ...order.sellerOrders.map(({ version }) => version)].join("."),
  };
}

/** Nobody paid for what was called off before the money came. */
function linesOf({ lines }: Found, parts: Found["sellerOrders"]) {
  return lines.filter(({ sellerOrderId }) => parts.some(({ id }) => id === sellerOrderId));
}

function unitsInParcels({ sellerOrders }: Found, line: Found["lines"][number]) {
  const part = sellerOrders.find(({ id }) => id === line.sellerOrderId);
  const { sent, gone } = part ? lineUnitsOf(part, line, 0) : { sent: 0, gone: 0 };
  return { sentUnits: sent, goneUnits: gone };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
