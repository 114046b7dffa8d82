import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { unpaidOf, unpaidUnits } from "../model/door-money.ts";
import { shelvedOf } from "../model/event-units.ts";
import { lineUnitsOf } from "../model/parcel-units.ts";
import { refundOfPart, sharingParts } from "../model/part-refund.ts";
import type { PaidOrder, PaidPart } from "../model/refund-plan.ts";
import { asCurrency } from "../model/stored-money.ts";
import { restockedOf, unitsBackOf, withUnpaid } from "../model/units-back.ts";

const whole = {
  sellerOrders: { orderBy: { id: "asc" }, include: { shipments: { include: { lines: true } } } },
  lines: { orderBy: { position: "asc" } },
  history: { where: { kind: { in: ["money-received", "parcel-come-back"] } } },
  refunds: { include: { lines: true, returnRequest: { select: { id: true } } } },
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
  const refundedMinor =
    payment.state === "refunded" ? payment.amountMinor : sum(refunds.map(({ amountMinor }) => amountMinor));
  return {
    currency: asCurrency(order.currency),
    paidMinor: payment.amountMinor,
    refundedMinor,
    shippingMinor: sum(parts.map(({ shippingMinor }) => shippingMinor)),
    refundedShippingMinor: sum(refunds.map(({ shippingMinor }) => shippingMinor)),
    parts: partsOf(order, parts),
    lines: linesOf(order, parts).map((line) => ({
      ...{ id: line.id, partId: line.sellerOrderId, variantId: line.variantId, quantity: line.quantity },
      ...{ lineMinor: line.lineMinor, discountMinor: line.discountMinor },
      isVisit: parts.some(({ id, delivery }) => id === line.sellerOrderId && delivery === "visit"),
      ...backOf(order, line),
    })),
    payment: { id: payment.id, provider: payment.provider },
    stamp: [refundedMinor, ...order.sellerOrders.map(({ version }) => version)].join("."),
  };
}

/** What of a part's shipping went back is what the statements say of it. */
function partsOf({ sellerOrders, lines, refunds, currency }: Found, going: Found["sellerOrders"]): PaidPart[] {
  const sharing = sharingParts(
    sellerOrders.map((part) => ({ ...part, lines: lines.filter(({ sellerOrderId }) => sellerOrderId === part.id) })),
  );
  return going.map(({ id, shippingMinor }) => ({
    ...{ id, shippingMinor },
    refundedShippingMinor: sum(
      refunds.map((refund) => refundOfPart(refund, sharing, id, asCurrency(currency)).shippingMinor),
    ),
  }));
}

/** Nobody paid for what was called off before the money came. */
function linesOf({ lines }: Found, parts: Found["sellerOrders"]) {
  return lines.filter(({ sellerOrderId }) => parts.some(({ id }) => id === sellerOrderId));
}

/** What of a line is settled: its money went back, or at the door nobody paid for it. */
function backOf(order: Found, line: Found["lines"][number]) {
  const part = order.sellerOrders.find(({ id }) => id === line.sellerOrderId);
  const given = order.refunds.flatMap(({ lines }) => lines).filter(({ orderLineId }) => orderLineId === line.id);
  const units = part ? (unpaidUnits(part, order).get(line.id) ?? 0) : 0;
  const unpaid = unpaidOf(line, units);
  const back = withUnpaid(unitsBackOf(order.refunds, line.id), units);
  const { sent, gone } = part ? lineUnitsOf(part, line, back) : { sent: 0, gone: 0 };
  return {
    ...{ refundedUnits: back.refunded, refundedArrivedUnits: back.ofArrived, sentUnits: sent, goneUnits: gone },
    shelvedUnits: shelvedOf(order.history, line.id),
    restockedUnits: restockedOf(order.refunds, line.id),
    refundedMinor: sum(given.map(({ amountMinor }) => amountMinor)) + unpaid.netMinor,
    refundedDiscountMinor: sum(given.map(({ discountMinor }) => discountMinor)) + unpaid.discountMinor,
  };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
