import type { Reader } from "#app/platform/database.server.ts";

export type StockCount = { onHand: number; held: number };

/** What is on the shelf and what of it waits for a payment, by variant. */
export async function listStockLevels(db: Reader, variantIds: readonly string[]): Promise<Map<string, StockCount>> {
  const levels = await db.stockLevel.findMany({ where: { variantId: { in: [...variantIds] } } });
  return new Map(levels.map(({ variantId, onHand, held }) => [variantId, { onHand, held }]));
}
