import type { Reader } from "#app/platform/database.server.ts";

/** The packs in these parts of orders. */
export async function listPacksOfParts(db: Reader, sellerOrderIds: readonly string[]): Promise<string[]> {
  const rows = await db.orderLine.findMany({
    where: { sellerOrderId: { in: [...sellerOrderIds] } },
    select: { variantId: true },
    distinct: ["variantId"],
  });
  return rows.map(({ variantId }) => variantId);
}
