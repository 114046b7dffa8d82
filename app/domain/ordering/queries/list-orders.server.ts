import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import type { Market } from "#app/shared/market.ts";
import { type Money, money } from "#app/shared/money.ts";
import { pageWithin } from "#app/shared/page-number.ts";
import { orderStatusOf, type SellerOrderState, statesBefore } from "../model/order-state.ts";
import { asCurrency } from "../model/stored-money.ts";

export type OrderFilter = {
  status: SellerOrderState | null;
  market: Market | null;
  /** Part of an order's code, of the buyer's name or e-mail address. */
  q: string;
  page: number;
};

export type OrderRow = {
  id: string;
  code: string;
  status: SellerOrderState;
  paymentState: "due" | "paid" | "refunded" | "partly_refunded";
  placedAt: Date;
  buyerName: string;
  email: string;
  market: string;
  sellers: { id: string; name: string }[];
  total: Money;
};

export const ordersPerPage = 25;

/** Everybody's orders, the newest first. */
export async function listOrders(
  db: Reader,
  filter: OrderFilter,
): Promise<{ rows: OrderRow[]; total: number; page: number }> {
  const where = whereOf(filter);
  const total = await db.order.count({ where });
  const page = pageWithin(filter.page, total, ordersPerPage);
  const found = await db.order.findMany({
    where,
    include: { sellerOrders: { orderBy: { id: "asc" }, select: { state: true, sellerId: true, sellerName: true } } },
    orderBy: [{ placedAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * ordersPerPage,
    take: ordersPerPage,
  });
  const rows = found.map(
    ({ id, code, paymentState, placedAt, buyerName, email, market, sellerOrders, totalMinor, currency }): OrderRow => ({
      ...{ id, code, paymentState, placedAt, buyerName, email, market },
      status: orderStatusOf(sellerOrders.map(({ state }) => state)),
      sellers: sellerOrders.map(({ sellerId, sellerName }) => ({ id: sellerId, name: sellerName })),
      total: money(totalMinor, asCurrency(currency)),
    }),
  );
  return { rows, total, page };
}

function whereOf({ status, market, q }: OrderFilter): Prisma.OrderWhereInput {
  const asked = literal(q.trim());
  const text = { contains: asked, mode: "insensitive" as const };
  return {
    ...(status ? { sellerOrders: { some: { state: status }, none: { state: { in: statesBefore(status) } } } } : {}),
    ...(market ? { market } : {}),
    ...(asked ? { OR: [{ code: { contains: asked.toUpperCase() } }, { email: text }, { buyerName: text }] } : {}),
  };
}

/** Prisma hands the wildcards of LIKE on as they are. */
function literal(text: string): string {
  return text.replaceAll(/[\\%_]/g, "\\$&");
}
