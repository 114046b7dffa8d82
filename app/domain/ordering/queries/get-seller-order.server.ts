import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { type Day, dayOf } from "#app/shared/calendar.ts";
import { isUuid } from "#app/shared/id.ts";
import { type Money, money } from "#app/shared/money.ts";
import { type DeliveryAddress, readAddress } from "../model/delivery-address.ts";
import { isReceivable } from "../model/money-received.ts";
import { actionsOf, type SellerOrderAction, type SellerOrderState } from "../model/order-state.ts";
import { asCurrency } from "../model/stored-money.ts";

export type SellerOrderDetail = {
  id: string;
  code: string;
  state: SellerOrderState;
  /** Send it back with a change: someone else's change in between is refused. */
  version: number;
  actions: SellerOrderAction[];
  placedAt: Date;
  paidAt: Date | null;
  shippedAt: Date | null;
  carrier: string | null;
  trackingNumber: string | null;
  buyer: { name: string; phone: string; locale: string; market: string; note: string; address: DeliveryAddress };
  lines: {
    id: string;
    variantId: string;
    /** In Vietnamese, and as the buyer read it. */
    name: string;
    nameAsBought: string;
    variantLabel: string;
    quantity: number;
    promisedOn: Day | null;
    unitPrice: Money;
    line: Money;
    hs6: string | null;
    grossG: number;
    emblem: string;
    accent: string;
  }[];
  goods: Money;
  shipping: Money;
  weightG: number;
  /** To be collected at the door; null for what is paid in another way. */
  due: { amount: Money; isReceived: boolean; isReceivable: boolean } | null;
  history: { at: Date; kind: string; fromState: string | null; toState: string | null; actor: string }[];
};

/** One part of an order as its seller sees it; null for another seller's, which is the same as none. */
export async function getSellerOrder(db: Reader, sellerId: string, id: string): Promise<SellerOrderDetail | null> {
  if (!isUuid(id)) return null;
  const found = await db.sellerOrder.findFirst({
    where: { id, sellerId },
    include: { order: true, lines: { orderBy: { position: "asc" } } },
  });
  if (!found) return null;
  const history = await db.orderEvent.findMany({
    where: { sellerOrderId: id },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return detailOf(found, history);
}

function dueOf(found: Found, history: SellerOrderDetail["history"]): SellerOrderDetail["due"] {
  if (found.order.payMethod !== "on-delivery") return null;
  return {
    amount: money(found.goodsMinor + found.shippingMinor, asCurrency(found.order.currency)),
    isReceived: history.some(({ kind }) => kind === "money-received"),
    isReceivable: isReceivable(found.order, found),
  };
}

type Found = Prisma.SellerOrderGetPayload<{ include: { order: true; lines: true } }>;

function detailOf(found: Found, history: SellerOrderDetail["history"]): SellerOrderDetail {
  const { order } = found;
  const currency = asCurrency(order.currency);
  return {
    id: found.id,
    code: order.code,
    state: found.state,
    version: found.version,
    actions: actionsOf(found, "seller"),
    placedAt: order.placedAt,
    paidAt: order.paidAt,
    shippedAt: found.shippedAt,
    carrier: found.carrier,
    trackingNumber: found.trackingNumber,
    buyer: {
      name: order.buyerName,
      phone: order.phone,
      locale: order.locale,
      market: order.market,
      note: order.note,
      address: readAddress(order.address),
    },
    lines: found.lines.map((line) => ({
      id: line.id,
      variantId: line.variantId,
      name: line.nameVi,
      nameAsBought: line.name,
      variantLabel: line.variantLabelVi,
      quantity: line.quantity,
      promisedOn: line.promisedOn && dayOf(line.promisedOn),
      unitPrice: money(line.unitPriceMinor, currency),
      line: money(line.lineMinor, currency),
      hs6: line.hs6,
      grossG: line.grossG,
      emblem: line.emblem,
      accent: line.accent,
    })),
    goods: money(found.goodsMinor, currency),
    shipping: money(found.shippingMinor, currency),
    weightG: found.weightG,
    due: dueOf(found, history),
    history: history.map(({ at, kind, fromState, toState, actor }) => ({ at, kind, fromState, toState, actor })),
  };
}
