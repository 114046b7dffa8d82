import type { Transaction } from "#app/platform/database.server.ts";

/** The prices of all visits in a currency, in one statement. */
export async function writeVisitPrices(
  tx: Transaction,
  currency: string,
  prices: readonly { visitId: string; amountMinor: number }[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO experience_price (experience_id, currency, amount_minor)
    SELECT "visitId", ${currency}, "amountMinor"
    FROM jsonb_to_recordset(${JSON.stringify(prices)}::jsonb) AS row("visitId" uuid, "amountMinor" int)
    ON CONFLICT (experience_id, currency) DO UPDATE SET amount_minor = excluded.amount_minor`;
}
