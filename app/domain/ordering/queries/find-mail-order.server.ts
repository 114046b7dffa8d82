import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { type Day, dayOf } from "#app/shared/calendar.ts";
import { isLocale } from "#app/shared/locale.ts";
import { isMarket } from "#app/shared/market.ts";
import { type Money, money } from "#app/shared/money.ts";
import { type DeliveryAddress, readAddress } from "../model/delivery-address.ts";
import { partCost } from "../model/part-cost.ts";
import { type PartPickup, partPickup } from "../model/pickup-place.ts";
import { asCurrency } from "../model/stored-money.ts";

export type MailPart = {
  id: string;
  sellerName: string;
  state: string;
  isVisit: boolean;
  pickup: PartPickup | null;
  parcels: MailParcel[];
  goods: Money;
  /** Goods and shipping of this part, without its share of a voucher. */
  cost: Money;
  lines: {
    name: string;
    nameVi: string;
    variantLabel: string;
    variantLabelVi: string;
    quantity: number;
    promisedOn: Day | null;
    line: Money;
  }[];
};

export type MailParcel = {
  id: string;
  carrier: string;
  trackingNumber: string;
  lines: { name: string; variantLabel: string; quantity: number }[];
  /** Goods of the part were still to be sent after it. */
  moreFollows: boolean;
};

export type MailOrder = NonNullable<Awaited<ReturnType<typeof findMailOrder>>>;

/** An order as its mails tell of it, lines as they were bought. */
export async function findMailOrder(db: Reader, orderId: string) {
  const order = await db.order.findUnique({
    where: { id: orderId },
    include: {
      sellerOrders: {
        orderBy: { id: "asc" },
        include: {
          lines: { orderBy: { position: "asc" } },
          shipments: { orderBy: [{ sentAt: "asc" }, { id: "asc" }], include: { lines: true } },
        },
      },
    },
  });
  if (!order) return null;
  const currency = asCurrency(order.currency);
  const address: DeliveryAddress = readAddress(order.address);
  return {
    code: order.code,
    market: isMarket(order.market) ? order.market : ("VN" as const),
    locale: isLocale(order.locale) ? order.locale : ("en" as const),
    buyerName: order.buyerName,
    phone: order.phone,
    address,
    expiresAt: order.expiresAt,
    payMethod: order.payMethod,
    giftNote: order.giftNote,
    goods: money(order.goodsMinor, currency),
    shipping: money(order.shippingMinor, currency),
    discount: money(order.discountMinor, currency),
    total: money(order.totalMinor, currency),
    parts: order.sellerOrders.map(
      (part): MailPart => ({
        id: part.id,
        sellerName: part.sellerName,
        state: part.state,
        isVisit: part.delivery === "visit",
        pickup: partPickup(part),
        parcels: part.shipments.map((parcel) => mailParcelOf(parcel, part)),
        goods: money(part.goodsMinor, currency),
        cost: money(partCost(part), currency),
        lines: part.lines.map(({ name, nameVi, variantLabel, variantLabelVi, quantity, promisedOn, lineMinor }) => ({
          name,
          nameVi,
          variantLabel,
          variantLabelVi,
          quantity,
          promisedOn: promisedOn && dayOf(promisedOn),
          line: money(lineMinor, currency),
        })),
      }),
    ),
  };
}

type PostedPart = Prisma.SellerOrderGetPayload<{ include: { lines: true; shipments: { include: { lines: true } } } }>;

function mailParcelOf(parcel: PostedPart["shipments"][number], part: PostedPart): MailParcel {
  const { id, carrier, trackingNumber, lines } = parcel;
  const isLast = part.shippedAt !== null && part.shipments.at(-1)?.id === id;
  return {
    ...{ id, carrier, trackingNumber, moreFollows: !isLast },
    lines: lines.flatMap(({ orderLineId, quantity }) => {
      const line = part.lines.find((each) => each.id === orderLineId);
      return line ? [{ name: line.name, variantLabel: line.variantLabel, quantity }] : [];
    }),
  };
}
