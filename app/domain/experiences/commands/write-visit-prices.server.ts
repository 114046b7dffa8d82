import type { Transaction } from "#app/platform/database.server.ts";
import type { VisitAmounts } from "../model/visit-prices.ts";

/** The prices of all visits in a currency, in one statement. */
export async function writeVisitPrices(
  tx: Transaction,
  currency: string,
  prices: readonly (VisitAmounts & { visitId: string })[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO experience_price (experience_id, currency, amount_minor, child_minor, group_minor)
    SELECT "visitId", ${currency}, "amountMinor", "childMinor", "groupMinor"
    FROM jsonb_to_recordset(${JSON.stringify(prices)}::jsonb)
      AS row("visitId" uuid, "amountMinor" int, "childMinor" int, "groupMinor" int)
    ON CONFLICT (experience_id, currency) DO UPDATE
      SET amount_minor = excluded.amount_minor, child_minor = excluded.child_minor, group_minor = excluded.group_minor`;
}
