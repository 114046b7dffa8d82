import type { Reader } from "#app/platform/database.server.ts";

/** Orders whose time to be paid is over while their goods are still held; all, or those holding these packs. */
export async function listDueOrders(db: Reader, now: Date, variantIds?: readonly string[]): Promise<string[]> {
  const rows = await db.stockHold.findMany({
    where: { state: "held", expiresAt: { lte: now }, ...(variantIds ? { variantId: { in: [...variantIds] } } : {}) },
    select: { orderId: true },
    distinct: ["orderId"],
    orderBy: { orderId: "asc" },
    take: 500,
  });
  return rows.map(({ orderId }) => orderId);
}

/** Of these orders, those whose time to be paid is over. */
export async function listOverdueOrders(db: Reader, ids: readonly string[], now: Date): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db.order.findMany({
    where: {
      id: { in: [...ids] },
      expiresAt: { lte: now },
      sellerOrders: { some: { state: "awaiting_payment" } },
    },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => id);
}
