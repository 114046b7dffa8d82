import type { Reader } from "#app/platform/database.server.ts";
import { type Day, dayOf } from "#app/shared/calendar.ts";
import { isLocale } from "#app/shared/locale.ts";
import { isMarket } from "#app/shared/market.ts";
import { type Money, money } from "#app/shared/money.ts";
import { type DeliveryAddress, readAddress } from "../model/delivery-address.ts";
import { asCurrency } from "../model/stored-money.ts";

export type MailPart = {
  id: string;
  sellerName: string;
  carrier: string | null;
  trackingNumber: string | null;
  goods: Money;
  /** Goods and shipping of this part. */
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

export type MailOrder = NonNullable<Awaited<ReturnType<typeof findMailOrder>>>;

/** An order as its mails tell of it, lines as they were bought. */
export async function findMailOrder(db: Reader, orderId: string) {
  const order = await db.order.findUnique({
    where: { id: orderId },
    include: {
      sellerOrders: { orderBy: { id: "asc" }, include: { lines: { orderBy: { position: "asc" } } } },
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
    goods: money(order.goodsMinor, currency),
    shipping: money(order.shippingMinor, currency),
    total: money(order.totalMinor, currency),
    parts: order.sellerOrders.map(
      (part): MailPart => ({
        id: part.id,
        sellerName: part.sellerName,
        carrier: part.carrier,
        trackingNumber: part.trackingNumber,
        goods: money(part.goodsMinor, currency),
        cost: money(part.goodsMinor + part.shippingMinor, currency),
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
