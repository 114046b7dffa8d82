import type { Reader } from "#app/platform/database.server.ts";

/** Units free to buy of each pack: on the shelf and not held for anyone. */
export async function listFreeStock(db: Reader, variantIds: readonly string[]): Promise<Map<string, number>> {
  if (variantIds.length === 0) return new Map();
  const rows = await db.stockLevel.findMany({ where: { variantId: { in: [...variantIds] } } });
  return new Map(rows.map(({ variantId, onHand, held }) => [variantId, onHand - held]));
}
