import type { Transaction } from "#app/platform/database.server.ts";

export type StockLevel = { onHand: number; held: number };

/**
 * Locks the stock of these packs until the transaction ends. Always in the order of their ids, and after the order's own
 * row: that one order everywhere is what keeps two transactions from waiting for each other for ever.
 */
export async function lockStock(tx: Transaction, variantIds: readonly string[]): Promise<Map<string, StockLevel>> {
  const rows = await tx.$queryRaw<{ variant_id: string; on_hand: number; held: number }[]>`
    SELECT variant_id, on_hand, held FROM stock_level
    WHERE variant_id = ANY(${[...variantIds]}::uuid[])
    ORDER BY variant_id
    FOR UPDATE`;
  return new Map(rows.map(({ variant_id, on_hand, held }) => [variant_id, { onHand: on_hand, held }]));
}

/** Changes locked levels by so much each; the table's checks refuse what may never be. */
export async function changeStock(
  tx: Transaction,
  changes: readonly { variantId: string; onHand: number; held: number }[],
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE stock_level AS level
    SET on_hand = level.on_hand + change.on_hand, held = level.held + change.held, updated_at = ${now}
    FROM (
      SELECT unnest(${changes.map((each) => each.variantId)}::uuid[]) AS variant_id,
             unnest(${changes.map((each) => each.onHand)}::int[]) AS on_hand,
             unnest(${changes.map((each) => each.held)}::int[]) AS held
    ) AS change
    WHERE level.variant_id = change.variant_id`;
}
