import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { type Day, dayOf } from "#app/shared/calendar.ts";
import { isUuid } from "#app/shared/id.ts";
import { type Money, money } from "#app/shared/money.ts";
import { type DeliveryAddress, readAddress } from "../model/delivery-address.ts";
import { doorFacts, dueAtDoor, isSettledWithout, unpaidUnits } from "../model/door-money.ts";
import { type InvoiceRequest, readInvoice } from "../model/invoice-request.ts";
import { unsentUnits } from "../model/line-units.ts";
import { isReceivable } from "../model/money-received.ts";
import { actionsOf, type SellerOrderAction, type SellerOrderState } from "../model/order-state.ts";
import { lineUnitsOf } from "../model/parcel-units.ts";
import { canArrive, type ParcelView, parcelViewOf } from "../model/parcel-view.ts";
import { type PartPickup, partPickup } from "../model/pickup-place.ts";
import { asCurrency } from "../model/stored-money.ts";
import { listGivenBack } from "./list-given-back.server.ts";

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
  deliveredAt: Date | null;
  parcels: ParcelView[];
  canDeliver: boolean;
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
    /** Given back, and still to be sent. */
    refunded: number;
    unsent: number;
  }[];
  goods: Money;
  shipping: Money;
  /** What the programme pays of the goods for the buyer. */
  discount: Money;
  weightG: number;
  /** To be collected at the door; null for what is paid in another way. */
  due: { amount: Money; isReceived: boolean; isReceivable: boolean } | null;
  /** Where and when the buyer fetches it; null for what is sent. */
  pickup: PartPickup | null;
  giftNote: string | null;
  /** The electronic invoice the buyer wants, and what became of it. */
  invoice: (InvoiceRequest & { amount: Money; number: string | null; issuedAt: Date | null; isDue: boolean }) | null;
  history: { at: Date; kind: string; fromState: string | null; toState: string | null; actor: string }[];
};

/** One part of an order as its seller sees it; null for another seller's, which is the same as none. */
export async function getSellerOrder(db: Reader, sellerId: string, id: string): Promise<SellerOrderDetail | null> {
  if (!isUuid(id)) return null;
  const found = await db.sellerOrder.findFirst({
    where: { id, sellerId, delivery: { not: "visit" } },
    include: {
      order: { include: { history: doorFacts.history } },
      lines: { orderBy: { position: "asc" } },
      shipments: { orderBy: [{ sentAt: "asc" }, { id: "asc" }], include: { lines: true } },
    },
  });
  if (!found) return null;
  const history = await db.orderEvent.findMany({
    where: { sellerOrderId: id },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const given = await listGivenBack(
    db,
    found.lines.map((line) => line.id),
  );
  return detailOf(found, history, given);
}

function countsOf(found: Found, line: Found["lines"][number], given: GivenBack) {
  const back = given(line.id);
  return { refunded: back.refunded, unsent: unsentUnits(lineUnitsOf(found, line, back)) };
}

/** What the buyer pays for it, at the door only for what comes. */
function dueOfPart(found: Found): Money {
  const due = dueAtDoor(found, found.lines, unpaidUnits(found, found.order));
  return money(due, asCurrency(found.order.currency));
}

function dueOf(found: Found, history: SellerOrderDetail["history"]): SellerOrderDetail["due"] {
  if (found.order.payMethod !== "on-delivery") return null;
  return {
    amount: dueOfPart(found),
    isReceived: history.some(({ kind }) => kind === "money-received"),
    isReceivable: isReceivable(found.order, found) && dueOfPart(found).minor > 0,
  };
}

function invoiceOf(found: Found): SellerOrderDetail["invoice"] {
  const asked = readInvoice(found.order.invoice);
  return (
    asked && {
      ...asked,
      amount: dueOfPart(found),
      number: found.invoiceNumber,
      issuedAt: found.invoicedAt,
      isDue: found.order.paymentState !== "due",
    }
  );
}

type GivenBack = Awaited<ReturnType<typeof listGivenBack>>;
type Found = Prisma.SellerOrderGetPayload<{
  include: { order: { include: { history: true } }; lines: true; shipments: { include: { lines: true } } };
}>;

function detailOf(found: Found, history: SellerOrderDetail["history"], given: GivenBack): SellerOrderDetail {
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
    deliveredAt: found.deliveredAt,
    parcels: found.shipments.map((parcel) => parcelViewOf(parcel, "seller", isSettledWithout(found, parcel, order))),
    canDeliver: canArrive(found, "seller"),
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
      ...countsOf(found, line, given),
    })),
    goods: money(found.goodsMinor, currency),
    shipping: money(found.shippingMinor, currency),
    discount: money(found.discountMinor, currency),
    weightG: found.weightG,
    pickup: partPickup(found),
    giftNote: order.giftNote,
    invoice: invoiceOf(found),
    due: dueOf(found, history),
    history: history.map(({ at, kind, fromState, toState, actor }) => ({ at, kind, fromState, toState, actor })),
  };
}
