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
