import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { isUuid } from "#app/shared/id.ts";
import { isCurrency, type Money, money } from "#app/shared/money.ts";
import { mayCancelPart } from "../model/cancel-part.ts";
import { readAddress } from "../model/delivery-address.ts";
import { isOpenDispute } from "../model/dispute-state.ts";
import { isSettledWithout, unpaidUnits } from "../model/door-money.ts";
import { isGivenBackByHand } from "../model/give-back-reason.ts";
import { readInvoice } from "../model/invoice-request.ts";
import { actionsOf, orderStatusOf } from "../model/order-state.ts";
import { canArrive, parcelViewOf } from "../model/parcel-view.ts";
import { partPickup } from "../model/pickup-place.ts";
import { asCurrency } from "../model/stored-money.ts";

const whole = {
  sellerOrders: {
    orderBy: { id: "asc" },
    include: {
      lines: { orderBy: { position: "asc" } },
      shipments: { orderBy: [{ sentAt: "asc" }, { id: "asc" }], include: { lines: true } },
    },
  },
  payments: { orderBy: [{ createdAt: "asc" }, { id: "asc" }], include: { disputes: { orderBy: { openedAt: "asc" } } } },
  holds: { orderBy: { variantId: "asc" } },
  refunds: { orderBy: [{ requestedAt: "asc" }, { id: "asc" }], include: { lines: true, payment: true } },
  history: { orderBy: [{ at: "asc" }, { id: "asc" }] },
} satisfies Prisma.OrderInclude;
type Found = Prisma.OrderGetPayload<{ include: typeof whole }>;

export type OrderDetail = NonNullable<Awaited<ReturnType<typeof getOrder>>>;

/** Everything of an order, as staff see it; null for an id that is none. */
export async function getOrder(db: Reader, id: string) {
  if (!isUuid(id)) return null;
  const order = await db.order.findUnique({ where: { id }, include: whole });
  return order ? detailOf(order) : null;
}

function detailOf(order: Found) {
  const currency = asCurrency(order.currency);
  const of = (minor: number) => money(minor, currency);
  const { id, code, market, locale, paymentState, payMethod, placedAt, expiresAt, paidAt } = order;
  return {
    ...{ id, code, market, locale, paymentState, payMethod, placedAt, expiresAt, paidAt },
    status: orderStatusOf(order.sellerOrders.map(({ state }) => state)),
    buyer: {
      ...{ name: order.buyerName, email: order.email, phone: order.phone, note: order.note },
      address: readAddress(order.address),
    },
    giftNote: order.giftNote,
    invoice: readInvoice(order.invoice),
    goods: of(order.goodsMinor),
    shipping: of(order.shippingMinor),
    discount: of(order.discountMinor),
    voucherCode: order.voucherCode,
    total: of(order.totalMinor),
    parts: partsOf(order, of),
    payments: order.payments.map((payment) => ({
      ...paymentOf(payment),
      refundFailed: refundFailureOf(order, payment),
    })),
    disputes: disputesOf(order),
    holds: holdsOf(order),
    refunds: refundsOf(order, of),
    history: order.history.map(({ id: eventId, at, kind, sellerOrderId, fromState, toState, actor, detail }) => ({
      ...{ id: eventId, at, kind, fromState, toState, actor },
      seller: sellerOf(order, sellerOrderId),
      reason: textOf(detail, "reason"),
      note: textOf(detail, "note"),
      amount: amountOf(detail),
    })),
  };
}

function sellerOf({ sellerOrders }: Found, sellerOrderId: string | null) {
  const part = sellerOrders.find(({ id }) => id === sellerOrderId);
  return part ? { id: part.sellerId, name: part.sellerName } : null;
}

function partsOf(order: Found, of: (minor: number) => Money) {
  const given = order.refunds.flatMap(({ lines }) => lines);
  const unitsOf = (lineId: string) =>
    given.filter(({ orderLineId }) => orderLineId === lineId).reduce((sum, { quantity }) => sum + quantity, 0);
  const unpaid = (part: Found["sellerOrders"][number]) => unpaidUnits(part, order);
  return order.sellerOrders.map((part) => ({
    id: part.id,
    seller: { id: part.sellerId, name: part.sellerName },
    state: part.state,
    version: part.version,
    pickup: partPickup(part),
    isVisit: part.delivery === "visit",
    canHandOver: actionsOf(part, "staff").includes("hand-over"),
    ...{ invoiceNumber: part.invoiceNumber, invoicedAt: part.invoicedAt },
    parcels: part.shipments.map((parcel) => parcelViewOf(parcel, "staff", isSettledWithout(part, parcel, order))),
    shippedAt: part.shippedAt,
    deliveredAt: part.deliveredAt,
    shipping: of(part.shippingMinor),
    discount: of(part.discountMinor),
    canDeliver: canArrive(part, "staff"),
    canCancel: order.paymentState !== "due" && mayCancelPart(part, "staff"),
    lines: part.lines.map((line) => ({
      id: line.id,
      name: line.nameVi,
      variantLabel: line.variantLabelVi,
      quantity: line.quantity,
      left: line.quantity - unitsOf(line.id) - (unpaid(part).get(line.id) ?? 0),
      /** Paid at the door, and did not come: nobody paid for so many. */
      unpaid: unpaid(part).get(line.id) ?? 0,
      unitPrice: of(line.unitPriceMinor),
      line: of(line.lineMinor),
    })),
  }));
}

function paymentOf({ id, provider, providerRef, state, currency, amountMinor, createdAt, refundReason }: Payment) {
  const amount = money(amountMinor, asCurrency(currency));
  return { id, provider, providerRef, state, amount, createdAt, refundReason };
}
type Payment = Found["payments"][number];

/** Why a payment of no use could not be sent back after all; null while it is on its way or gone. */
function refundFailureOf({ history }: Found, { id, state }: Payment): string | null {
  const told = history.filter(({ kind, detail }) => refundTold.includes(kind) && textOf(detail, "refundId") === id);
  const last = told.at(-1);
  return state === "refund_due" && last?.kind === "refund-failed" ? (textOf(last.detail, "reason") ?? "") : null;
}
const refundTold = ["refund-failed", "payment-refunded"];

function disputesOf({ payments }: Found) {
  return payments.flatMap(({ provider, disputes }) =>
    disputes.map(({ id, providerRef, state, reason, amountMinor, currency, openedAt }) => ({
      ...{ id, provider, providerRef, state, reason, openedAt, open: isOpenDispute(state) },
      amount: isCurrency(currency) ? money(amountMinor, currency) : null,
    })),
  );
}

function holdsOf({ holds, sellerOrders }: Found) {
  const lines = sellerOrders.flatMap((part) => part.lines);
  return holds.map(({ id, variantId, quantity, state, expiresAt }) => ({
    ...{ id, quantity, state, expiresAt },
    name: lines.find((line) => line.variantId === variantId)?.nameVi ?? "",
  }));
}

function refundsOf({ refunds, sellerOrders }: Found, of: (minor: number) => Money) {
  const bought = sellerOrders.flatMap((part) => part.lines);
  return refunds.map((refund) => {
    const { id, state, reason, note, requestedBy, requestedAt, doneAt, lastError } = refund;
    const byHand = isGivenBackByHand(refund.payment.provider);
    return {
      ...{ id, state, reason, note, requestedBy, requestedAt, doneAt, lastError },
      amount: of(refund.amountMinor),
      shipping: of(refund.shippingMinor),
      canRetry: state !== "done" && !byHand,
      canCloseByHand: state !== "done" && (byHand || lastError !== null),
      lines: refund.lines.map(({ orderLineId, quantity, restocked, amountMinor }) => {
        const line = bought.find((each) => each.id === orderLineId);
        return { id: orderLineId, quantity, restocked, name: line?.nameVi ?? "", amount: of(amountMinor) };
      }),
    };
  });
}

function textOf(detail: Prisma.JsonValue, name: string): string | null {
  const value = isRecord(detail) ? detail[name] : null;
  return typeof value === "string" ? value : null;
}

function amountOf(detail: Prisma.JsonValue): Money | null {
  if (!isRecord(detail)) return null;
  const { amountMinor, currency } = detail;
  return typeof amountMinor === "number" && isCurrency(currency) ? money(amountMinor, currency) : null;
}

function isRecord(value: Prisma.JsonValue): value is Prisma.JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
