import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { type Money, money } from "#app/shared/money.ts";
import { pageWithin } from "#app/shared/page-number.ts";
import type { SellerOrderState } from "../model/order-state.ts";
import { type PartPickup, partPickup } from "../model/pickup-place.ts";
import { asCurrency } from "../model/stored-money.ts";

export type SellerOrderFilter = {
  /** "open" is what waits for the seller's hands: paid and preparing. */
  state?: SellerOrderState | "open";
  /** Part of an order code or of the buyer's name. */
  q?: string;
  page?: number;
  pageSize?: number;
};

export type SellerOrderRow = {
  id: string;
  code: string;
  state: SellerOrderState;
  placedAt: Date;
  paidAt: Date | null;
  buyerName: string;
  buyerLocale: string;
  market: string;
  /** Names in Vietnamese with how many, in the order of the cart. */
  lines: { name: string; variantLabel: string; quantity: number }[];
  /** Where and when it is fetched; null for what is sent. */
  pickup: PartPickup | null;
  goods: Money;
  shipping: Money;
  /** Units sent so far, of all that were bought; null until the first parcel. */
  sent: { units: number; of: number } | null;
};

export type SellerOrderList = {
  rows: SellerOrderRow[];
  total: number;
  page: number;
  pageSize: number;
  counts: Partial<Record<SellerOrderState, number>>;
};

/** Visits have a desk of their own. */
const goods = { delivery: { not: "visit" as const } };

/** A seller's own parts of orders, newest first. Others' parts and totals are never read. */
export async function listSellerOrders(
  db: Reader,
  sellerId: string,
  filter: SellerOrderFilter = {},
): Promise<SellerOrderList> {
  const pageSize = filter.pageSize ?? 25;
  const where = whereOf(sellerId, filter);
  const total = await db.sellerOrder.count({ where });
  const page = pageWithin(filter.page ?? 1, total, pageSize);
  const [found, counted] = await Promise.all([
    db.sellerOrder.findMany({
      where,
      include: { order: true, lines: { orderBy: { position: "asc" } }, shipments: { include: { lines: true } } },
      orderBy: [{ order: { placedAt: "desc" } }, { id: "desc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    db.sellerOrder.groupBy({ by: ["state"], where: { sellerId, ...goods }, _count: { _all: true } }),
  ]);
  return {
    rows: found.map(rowOf),
    total,
    page,
    pageSize,
    counts: Object.fromEntries(counted.map(({ state, _count }) => [state, _count._all])),
  };
}

function whereOf(sellerId: string, { state, q }: SellerOrderFilter): Prisma.SellerOrderWhereInput {
  const asked = q?.trim();
  return {
    ...{ sellerId, ...goods },
    ...(state === "open" ? { state: { in: ["paid", "preparing"] } } : state ? { state } : {}),
    ...(asked
      ? {
          order: {
            OR: [{ code: { contains: asked.toUpperCase() } }, { buyerName: { contains: asked, mode: "insensitive" } }],
          },
        }
      : {}),
  };
}

type Found = Prisma.SellerOrderGetPayload<{
  include: { order: true; lines: true; shipments: { include: { lines: true } } };
}>;

function sentOf({ lines, shipments }: Found): SellerOrderRow["sent"] {
  if (shipments.length === 0) return null;
  const sum = (each: readonly { quantity: number }[]) => each.reduce((total, { quantity }) => total + quantity, 0);
  return { units: sum(shipments.flatMap((parcel) => parcel.lines)), of: sum(lines) };
}

function rowOf(found: Found): SellerOrderRow {
  const currency = asCurrency(found.order.currency);
  return {
    id: found.id,
    code: found.order.code,
    state: found.state,
    placedAt: found.order.placedAt,
    paidAt: found.order.paidAt,
    buyerName: found.order.buyerName,
    buyerLocale: found.order.locale,
    market: found.order.market,
    lines: found.lines.map(({ nameVi, variantLabelVi, quantity }) => ({
      name: nameVi,
      variantLabel: variantLabelVi,
      quantity,
    })),
    pickup: partPickup(found),
    goods: money(found.goodsMinor, currency),
    shipping: money(found.shippingMinor, currency),
    sent: sentOf(found),
  };
}
