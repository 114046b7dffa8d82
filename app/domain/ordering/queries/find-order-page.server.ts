import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { dayOf } from "#app/shared/calendar.ts";
import { isLocale } from "#app/shared/locale.ts";
import { isMarket } from "#app/shared/market.ts";
import { money } from "#app/shared/money.ts";
import { mayCancelPart } from "../model/cancel-part.ts";
import { readAddress } from "../model/delivery-address.ts";
import { doorFacts, dueAtDoor, unpaidUnits } from "../model/door-money.ts";
import { mayAskInvoice, readInvoice } from "../model/invoice-request.ts";
import { unsentUnits } from "../model/line-units.ts";
import { orderStatusOf } from "../model/order-state.ts";
import { lineUnitsOf } from "../model/parcel-units.ts";
import { canArrive, parcelViewOf } from "../model/parcel-view.ts";
import { partPickup } from "../model/pickup-place.ts";
import { refundReasons } from "../model/refund-reason.ts";
import { asCurrency } from "../model/stored-money.ts";
import { unitsBackOf } from "../model/units-back.ts";

const whole = {
  sellerOrders: {
    orderBy: { id: "asc" },
    include: {
      lines: { orderBy: { position: "asc" } },
      shipments: { orderBy: [{ sentAt: "asc" }, { id: "asc" }], include: { lines: true } },
    },
  },
  payments: { orderBy: [{ createdAt: "desc" }, { id: "desc" }] },
  history: doorFacts.history,
  refunds: {
    orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
    include: { lines: true, returnRequest: { select: { id: true } } },
  },
} satisfies Prisma.OrderInclude;
type Found = Prisma.OrderGetPayload<{ include: typeof whole }>;

const charged = ["succeeded", "refund_due", "refunded"];

export type OrderPageView = NonNullable<Awaited<ReturnType<typeof findOrderPage>>>;

/** An order as its buyer sees it; lines stand as they were bought. Whoever asks must have shown its key. */
export async function findOrderPage(db: Reader, code: string) {
  const order = await db.order.findUnique({ where: { code }, include: whole });
  return order ? viewOf(order) : null;
}

/** The payments of no use to the order, each reason once. */
function refundsOf(payments: Found["payments"]) {
  return refundReasons.flatMap((reason) => {
    const found = payments.filter(({ refundReason }) => refundReason === reason);
    return found.length > 0 ? [{ reason, due: found.some(({ state }) => state === "refund_due") }] : [];
  });
}

function unsentOfLine(
  order: Found,
  part: Found["sellerOrders"][number],
  line: { id: string; quantity: number },
): number {
  return unsentUnits(lineUnitsOf(part, line, unitsBackOf(order.refunds, line.id)));
}

function dueOf(order: Found, part: Found["sellerOrders"][number]): number {
  return dueAtDoor(part, part.lines, unpaidUnits(part, order));
}

function viewOf(order: Found) {
  const currency = asCurrency(order.currency);
  const [latest] = order.payments;
  return {
    id: order.id,
    code: order.code,
    status: orderStatusOf(order.sellerOrders.map(({ state }) => state)),
    paymentState: order.paymentState,
    payMethod: order.payMethod,
    /** The state of the last attempt to pay, and its session. */
    attempt: latest
      ? { id: latest.id, provider: latest.provider, state: latest.state, providerRef: latest.providerRef }
      : null,
    /** Money came, whatever became of it. */
    charged: order.payments.some(({ state }) => charged.includes(state)),
    refunds: refundsOf(order.payments),
    /** What was given back of the order's own money, gone or on its way. */
    moneyBack: order.refunds.map(({ id, amountMinor, state, doneAt }) => ({
      ...{ id, doneAt, isDone: state === "done", amount: money(amountMinor, currency) },
    })),
    locale: isLocale(order.locale) ? order.locale : ("en" as const),
    market: isMarket(order.market) ? order.market : ("VN" as const),
    placedAt: order.placedAt,
    expiresAt: order.expiresAt,
    goods: money(order.goodsMinor, currency),
    shipping: money(order.shippingMinor, currency),
    discount: money(order.discountMinor, currency),
    voucherCode: order.voucherCode,
    total: money(order.totalMinor, currency),
    due: money(
      order.sellerOrders
        .filter(({ state }) => state !== "cancelled")
        .reduce((sum, part) => sum + dueOf(order, part), 0),
      currency,
    ),
    buyer: {
      name: order.buyerName,
      email: order.email,
      phone: order.phone,
      note: order.note,
      address: readAddress(order.address),
    },
    giftNote: order.giftNote,
    invoice: readInvoice(order.invoice),
    canAskInvoice: mayAskInvoice(order, order.sellerOrders),
    parts: order.sellerOrders.map((part) => ({
      id: part.id,
      isVisit: part.delivery === "visit",
      pickup: partPickup(part),
      ...{ invoiceNumber: part.invoiceNumber, invoicedAt: part.invoicedAt },
      sellerName: part.sellerName,
      state: part.state,
      /** To be paid at the door: only what comes. */
      due: money(dueOf(order, part), currency),
      parcels: part.shipments.map((parcel) => parcelViewOf(parcel, "buyer")),
      shippedAt: part.shippedAt,
      deliveredAt: part.deliveredAt,
      canCancel: order.paymentState !== "due" && mayCancelPart(part, "buyer"),
      canArrive: canArrive(part, "buyer"),
      lines: part.lines.map((line) => ({
        id: line.id,
        name: line.name,
        variantLabel: line.variantLabel,
        emblem: line.emblem,
        accent: line.accent,
        quantity: line.quantity,
        givenBack: unitsBackOf(order.refunds, line.id).refunded,
        unsent: unsentOfLine(order, part, line),
        promisedOn: line.promisedOn && dayOf(line.promisedOn),
        line: money(line.lineMinor, currency),
      })),
    })),
  };
}
