import { asksAge } from "#app/domain/ordering/model/asks-age.ts";
import { type FeeRule, feeOn } from "#app/domain/ordering/model/fee.ts";
import { holdTimes } from "#app/domain/ordering/model/hold-times.ts";
import type { Parcel, PricedCart, PricedLine } from "#app/domain/ordering/model/priced-cart.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import { dayAt } from "#app/shared/calendar.ts";
import { fill } from "./seed-content.server.ts";
import { seedCode, seedId, seedNumber } from "./seed-draw.server.ts";
import type { Fate } from "./seed-order-fate.server.ts";
import type { SeedPick } from "./seed-order-picks.server.ts";

export type SeededOrder = SeedPick & { fate: Fate; cart: PricedCart };
export type PaymentTerms = {
  provider: string;
  holdMinutes: number;
  shortestSessionMs: number;
  fees: readonly FeeRule[];
};

/** The form key of synthetic orders, by which they are known again. */
export function orderKey(number: number): string {
  return `seed-${seedNumber(number)}`;
}

/** The rows of past orders, by table. */
export function seedOrderRows(orders: readonly SeededOrder[], terms: PaymentTerms) {
  const rows = {
    customer_order: [] as Prisma.OrderCreateManyInput[],
    seller_order: [] as Prisma.SellerOrderCreateManyInput[],
    order_line: [] as Prisma.OrderLineCreateManyInput[],
    stock_hold: [] as Prisma.StockHoldCreateManyInput[],
    payment: [] as Prisma.PaymentCreateManyInput[],
    order_event: [] as Prisma.OrderEventCreateManyInput[],
    order_consent: [] as Prisma.OrderConsentCreateManyInput[],
    shipment: [] as Prisma.ShipmentCreateManyInput[],
    shipment_line: [] as Prisma.ShipmentLineCreateManyInput[],
  };
  for (const order of orders) {
    const orderId = seedId("order", order.number);
    const { placedAt } = order.fate;
    const times = holdTimes(placedAt, terms.holdMinutes, terms.shortestSessionMs);
    rows.customer_order.push(orderRow(orderId, order, times.holdEnds));
    rows.payment.push(paymentRow(orderId, order, terms.provider, times.sessionEnds));
    rows.order_event.push(placedRow(orderId, order));
    for (const purpose of ["terms-of-sale", "privacy", ...(asksAge(order.cart) ? ["legal-age"] : [])])
      rows.order_consent.push({ orderId, purpose, textVersion: purpose === "legal-age" ? 0 : 1, givenAt: placedAt });
    let position = 0;
    for (const parcel of order.cart.parcels) {
      const sellerOrderId = seedId("seller-order", order.number, parcel.sellerId);
      const feeBp = feeOn(terms.fees, dayAt(placedAt));
      rows.seller_order.push({ ...partRow(orderId, sellerOrderId, order, parcel), feeBp });
      rows.order_event.push(...moveRows(orderId, sellerOrderId, order));
      const shipment = shipmentRow(sellerOrderId, order, parcel);
      rows.shipment.push(...shipment);
      for (const line of parcel.lines) {
        const row = lineRow(line, order.number, position);
        rows.order_line.push({ ...row, orderId, sellerOrderId });
        rows.shipment_line.push(...packedRows(shipment, row));
        rows.stock_hold.push(holdRow(orderId, line, order, times.holdEnds));
        position += 1;
      }
    }
  }
  return rows;
}

/** When its goods were paid for; null when they never were. */
function paidAtOf({ moves }: Fate): Date | null {
  return moves.find(({ action }) => action === "pay")?.at ?? null;
}

function orderRow(id: string, { number, buyer, cart, fate }: SeededOrder, holdEnds: Date) {
  const no = seedNumber(number);
  const words = { no, house: String((number % 180) + 1) };
  const address = Object.entries(buyer.address).map(([field, template]) => [field, fill(template, words)]);
  return {
    id,
    code: `SD${seedCode(number, 6)}`,
    idempotencyKey: orderKey(number),
    locale: buyer.locale,
    market: buyer.market,
    currency: cart.currency,
    paymentState: fate.paymentState,
    goodsMinor: cart.goods.minor,
    shippingMinor: cart.shipping.minor,
    totalMinor: cart.total.minor,
    buyerName: fill(buyer.name, words),
    email: `buyer-${no}@seed.test`,
    phone: fill(buyer.phone, words),
    address: Object.fromEntries(address),
    placedAt: fate.placedAt,
    expiresAt: holdEnds,
    paidAt: paidAtOf(fate),
  };
}

function paymentRow(orderId: string, { number, cart, fate }: SeededOrder, provider: string, sessionEnds: Date) {
  return {
    id: seedId("payment", number),
    orderId,
    provider,
    providerRef: `seed-${seedNumber(number)}`,
    state: fate.payment,
    currency: cart.currency,
    amountMinor: cart.total.minor,
    expiresAt: sessionEnds,
    createdAt: fate.placedAt,
    askedAt: fate.placedAt,
    updatedAt: fate.moves.at(-1)?.at ?? fate.placedAt,
  };
}

function placedRow(orderId: string, { number, fate }: SeededOrder): Prisma.OrderEventCreateManyInput {
  return {
    id: seedId("order-event", number, "placed"),
    orderId,
    sellerOrderId: null,
    at: fate.placedAt,
    kind: "placed",
    fromState: null,
    toState: "awaiting_payment",
    actor: "buyer",
  };
}

function moveRows(orderId: string, sellerOrderId: string, { number, fate }: SeededOrder) {
  return fate.moves.map(({ action, actor, from, to, at }) => ({
    id: seedId("order-event", number, `${sellerOrderId}/${action}`),
    orderId,
    sellerOrderId,
    at,
    kind: action,
    fromState: from,
    toState: to,
    actor,
  }));
}

/** What was sent went as one parcel with everything in it. */
function shipmentRow(sellerOrderId: string, { number, fate, buyer }: SeededOrder, { sellerId }: Parcel) {
  const sentAt = fate.moves.find(({ action }) => action === "ship")?.at;
  if (!sentAt) return [];
  const endedAt = fate.moves.find(({ action }) => action === "deliver")?.at ?? null;
  const row = {
    id: seedId("shipment", number, sellerId),
    sellerOrderId,
    idempotencyKey: `${sellerOrderId}/seed`,
    state: endedAt ? ("delivered" as const) : ("sent" as const),
    carrier: buyer.market === "VN" ? "Bưu điện Việt Nam" : "EMS",
    trackingNumber: `SD${seedNumber(number)}VN`,
    sentAt,
    endedAt,
  };
  return [row];
}

function packedRows(shipments: readonly { id: string }[], line: { id: string; quantity: number }) {
  return shipments.map(({ id }) => ({ shipmentId: id, orderLineId: line.id, quantity: line.quantity }));
}

function partRow(orderId: string, id: string, { fate }: SeededOrder, parcel: Parcel) {
  const shippedAt = fate.moves.find(({ action }) => action === "ship")?.at ?? null;
  return {
    id,
    orderId,
    sellerId: parcel.sellerId,
    sellerName: parcel.sellerName,
    state: fate.state,
    goodsMinor: parcel.goods.minor,
    shippingMinor: parcel.shipping?.minor ?? 0,
    weightG: parcel.weightG,
    shippedAt,
    deliveredAt: fate.moves.find(({ action }) => action === "deliver")?.at ?? null,
    version: 1 + fate.moves.length,
  };
}

function lineRow(line: PricedLine, number: number, position: number) {
  return {
    id: seedId("order-line", number, position),
    variantId: line.variantId,
    productKey: line.productKey,
    name: line.name,
    nameVi: line.nameVi,
    variantLabel: line.variantLabel,
    variantLabelVi: line.variantLabelVi,
    emblem: line.emblem,
    accent: line.accent,
    quantity: line.quantity,
    unitPriceMinor: line.unit?.minor ?? 0,
    lineMinor: line.line?.minor ?? 0,
    importClass: line.importClass,
    hs6: line.hs6,
    grossG: line.grossG,
    position,
  };
}

/** Goods that were sent or wait to be are taken; those of an order that ended before it was sent went back. */
function holdRow(orderId: string, line: PricedLine, { number, fate }: SeededOrder, expiresAt: Date) {
  const wentBack = fate.state === "cancelled" || fate.state === "refunded";
  return {
    id: seedId("stock-hold", number, line.variantId),
    orderId,
    variantId: line.variantId,
    quantity: line.quantity,
    expiresAt,
    state: wentBack ? ("returned" as const) : ("taken" as const),
    endedAt: wentBack ? (fate.moves.at(-1)?.at ?? fate.placedAt) : paidAtOf(fate),
  };
}
