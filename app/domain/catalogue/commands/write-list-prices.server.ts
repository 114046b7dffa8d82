import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";

/**
 * The prices of a whole list, with their history, in one statement. A price that a person set stays whatever is asked.
 * The caller holds the price lists alone.
 */
export async function writeListPrices(
  tx: Transaction,
  currency: string,
  prices: readonly { variantId: string; amountMinor: number }[],
  since: Date,
): Promise<number> {
  const rows = prices.map(({ variantId, amountMinor }) => ({ id: newId(), variantId, amountMinor }));
  return tx.$executeRaw`
    WITH row AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(id uuid, "variantId" uuid, "amountMinor" int)
    ), written AS (
      INSERT INTO variant_price (variant_id, currency, amount_minor, by_hand)
      SELECT "variantId", ${currency}, "amountMinor", false FROM row
      ON CONFLICT (variant_id, currency) DO UPDATE SET amount_minor = excluded.amount_minor
        WHERE NOT variant_price.by_hand AND variant_price.amount_minor <> excluded.amount_minor
      RETURNING variant_id, amount_minor
    )
    INSERT INTO price_change (id, variant_id, currency, amount_minor, since)
    SELECT row.id, written.variant_id, ${currency}, written.amount_minor, ${since}
    FROM written JOIN row ON row."variantId" = written.variant_id`;
}
