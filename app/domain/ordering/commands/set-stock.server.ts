import type { Transaction } from "#app/platform/database.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";

export type StockTyped = { variantId: string; stock: number; stockSeen: number };
export type StockRefusal = { code: "moved"; onHand: number } | { code: "below-held"; held: number };

/**
 * Sets what is on the shelf to what the maker counted. A count that was not touched changes nothing; one made against a
 * number that has moved since (a sale, another person) is refused, and none goes below what waits for a payment.
 */
export async function setStock(
  tx: Transaction,
  { variantId, stock, stockSeen }: StockTyped,
): Promise<Result<{ changed: boolean }, StockRefusal>> {
  await tx.stockLevel.createMany({ data: [{ variantId, onHand: 0 }], skipDuplicates: true });
  if (stock === stockSeen) return ok({ changed: false });
  const rows = await tx.$queryRaw<{ on_hand: number; held: number }[]>`
    SELECT on_hand, held FROM stock_level WHERE variant_id = ${variantId}::uuid FOR UPDATE`;
  const { on_hand: onHand = 0, held = 0 } = rows[0] ?? {};
  if (onHand !== stockSeen) return refuse({ code: "moved", onHand });
  if (stock < held) return refuse({ code: "below-held", held });
  await tx.stockLevel.update({ where: { variantId }, data: { onHand: stock } });
  return ok({ changed: true });
}
