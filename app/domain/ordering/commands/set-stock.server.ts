import type { Transaction } from "#app/platform/database.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { lockStock } from "./lock-stock.server.ts";

/** What a maker counted on the shelf, and the number they saw when they counted. */
export type StockTyped = { variantId: string; stock: number; stockSeen: number };
export type StockRefusal = { variantId: string } & (
  | { code: "moved"; onHand: number }
  | { code: "below-held"; held: number }
);

/**
 * Sets what is on the shelf. A count nobody touched changes nothing; one made against a number that has moved since (a
 * sale, another person) is refused, and none goes below what waits for a payment. All or none.
 */
export async function setStock(tx: Transaction, typed: readonly StockTyped[]): Promise<Result<null, StockRefusal[]>> {
  await tx.stockLevel.createMany({
    data: typed.map(({ variantId }) => ({ variantId, onHand: 0 })),
    skipDuplicates: true,
  });
  const levels = await lockStock(
    tx,
    typed.map(({ variantId }) => variantId),
  );
  const changed = typed.filter(({ stock, stockSeen }) => stock !== stockSeen);
  const refusals = changed.flatMap(({ variantId, stock, stockSeen }): StockRefusal[] => {
    const { onHand, held } = levels.get(variantId) ?? { onHand: 0, held: 0 };
    if (onHand !== stockSeen) return [{ variantId, code: "moved", onHand }];
    return stock < held ? [{ variantId, code: "below-held", held }] : [];
  });
  if (refusals.length > 0) return refuse(refusals);
  for (const { variantId, stock } of changed)
    await tx.stockLevel.update({ where: { variantId }, data: { onHand: stock } });
  return ok(null);
}
