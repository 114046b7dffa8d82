import type { Prisma } from "#app/generated/prisma/client.ts";
import { realNow } from "#app/platform/clock.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { dateOf } from "#app/shared/calendar.ts";
import { newId, newShortCode } from "#app/shared/id.ts";
import type { PayMethod } from "#app/shared/pay-method.ts";
import type { InvoiceRequest } from "../model/invoice-request.ts";
import { orderCodeLength } from "../model/order-code.ts";
import type { PaymentPlan } from "../model/payment-plan.ts";
import type { ChosenPickup } from "../model/pickup-place.ts";
import type { PricedCart, PricedLine } from "../model/priced-cart.ts";
import type { PartyPrice, PricedVisit } from "../model/priced-visit.ts";

export type Consent = { purpose: string; version: number };

export type NewOrder = {
  idempotencyKey: string;
  userId: string | null;
  locale: string;
  market: string;
  buyer: { name: string; email: string; phone: string; note: string; address: Record<string, string> };
  cart: PricedCart;
  /** By the cart's visit: the part of the order that it becomes. */
  visitParts: ReadonlyMap<string, string>;
  /** What each kind of person is called, in the order's language and in Vietnamese. */
  personLabels: Record<PartyPrice["kind"], { own: string; vi: string }>;
  /** What took the cart's discount off. */
  voucherCode: string | null;
  /** The operator's fee of the day, in hundredths of a per cent: it stays what it is now. */
  feeBp: number;
  /** By seller: where and when what is not sent is fetched. */
  pickups: ReadonlyMap<string, ChosenPickup>;
  giftNote: string | null;
  invoice: InvoiceRequest | null;
  consents: readonly Consent[];
  payMethod: PayMethod;
  payment: PaymentPlan;
  now: Date;
};

export type InsertedOrder = { orderId: string; code: string; paymentId: string };

/** Writes an order with its parts, lines, consents, first history and first payment attempt. Goods are copied: later changes of a listing never touch it. */
export async function insertOrder(tx: Transaction, order: NewOrder): Promise<InsertedOrder> {
  const orderId = newId();
  const code = newShortCode(orderCodeLength);
  const { cart, buyer, now } = order;
  await tx.order.create({
    data: {
      id: orderId,
      code,
      idempotencyKey: order.idempotencyKey,
      userId: order.userId,
      locale: order.locale,
      market: order.market,
      currency: cart.currency,
      goodsMinor: cart.goods.minor + cart.visiting.minor,
      shippingMinor: cart.shipping.minor,
      discountMinor: cart.discount.minor,
      voucherCode: order.voucherCode,
      totalMinor: cart.total.minor,
      buyerName: buyer.name,
      email: buyer.email,
      phone: buyer.phone,
      address: buyer.address,
      note: buyer.note,
      giftNote: order.giftNote,
      ...(order.invoice ? { invoice: order.invoice } : {}),
      payMethod: order.payMethod,
      placedAt: now,
      expiresAt: order.payment.holdEnds,
    },
  });
  await insertParts(tx, orderId, order);
  await tx.orderConsent.createMany({
    data: order.consents.map(({ purpose, version }) => ({ orderId, purpose, textVersion: version, givenAt: now })),
  });
  await tx.orderEvent.create({
    data: {
      id: newId(),
      orderId,
      at: now,
      kind: "placed",
      toState: "awaiting_payment",
      actor: order.userId ?? "buyer",
    },
  });
  const paymentId = newId();
  await tx.payment.create({
    data: {
      id: paymentId,
      orderId,
      provider: order.payment.provider,
      state: order.payment.state,
      currency: cart.currency,
      amountMinor: cart.total.minor,
      expiresAt: order.payment.sessionEnds,
      createdAt: now,
      askedAt: realNow(),
    },
  });
  return { orderId, code, paymentId };
}

async function insertParts(
  tx: Transaction,
  orderId: string,
  { cart, feeBp, pickups, visitParts, personLabels }: NewOrder,
) {
  const parts = cart.parcels.map((parcel) => ({ id: newId(), parcel }));
  await tx.sellerOrder.createMany({
    data: parts.map(({ id, parcel }) => ({
      id,
      orderId,
      sellerId: parcel.sellerId,
      sellerName: parcel.sellerName,
      goodsMinor: parcel.goods.minor,
      shippingMinor: parcel.shipping?.minor ?? 0,
      discountMinor: parcel.discount.minor,
      feeBp,
      weightG: parcel.weightG,
      ...pickupColumns(pickups.get(parcel.sellerId)),
    })),
  });
  const visits = cart.visits.map((visit) => ({ id: visitParts.get(visit.id) ?? newId(), visit }));
  await tx.sellerOrder.createMany({
    data: visits.map(({ id, visit }) => ({
      ...{ id, orderId, sellerId: visit.sellerId, sellerName: visit.sellerName, feeBp },
      ...{ delivery: "visit" as const, goodsMinor: visit.total?.minor ?? 0, shippingMinor: 0, weightG: 0 },
    })),
  });
  let position = 0;
  await tx.orderLine.createMany({
    data: [
      ...parts.flatMap(({ id, parcel }) => parcel.lines.map((line) => lineRow(line, orderId, id, position++))),
      ...visits.flatMap(({ id, visit }) =>
        visit.party.map((price) => ({
          ...partyRow(visit, price, personLabels[price.kind]),
          ...{ orderId, sellerOrderId: id, position: position++ },
        })),
      ),
    ],
  });
}

function pickupColumns(pickup: ChosenPickup | undefined) {
  if (!pickup) return {};
  return { delivery: "pickup" as const, pickup: pickup.place, pickupFrom: pickup.from, pickupUntil: pickup.until };
}

/** One kind of person of a party. When they come stands in their booking, which may be moved. */
function partyRow(visit: PricedVisit, { persons, unit, line }: PartyPrice, label: { own: string; vi: string }) {
  return {
    ...{ id: newId(), variantId: visit.experienceId, productKey: visit.key },
    ...{ name: visit.name, nameVi: visit.nameVi, variantLabel: label.own, variantLabelVi: label.vi },
    ...{ emblem: visit.emblem, accent: visit.accent, quantity: persons },
    ...{ unitPriceMinor: unit.minor, lineMinor: line.minor, importClass: "visit", grossG: 0 },
  };
}

function lineRow(
  line: PricedLine,
  orderId: string,
  sellerOrderId: string,
  position: number,
): Prisma.OrderLineCreateManyInput {
  return {
    id: newId(),
    orderId,
    sellerOrderId,
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
    discountMinor: line.discount.minor,
    importClass: line.importClass,
    hs6: line.hs6,
    grossG: line.grossG,
    promisedOn: line.promisedOn && dateOf(line.promisedOn),
    position,
  };
}
