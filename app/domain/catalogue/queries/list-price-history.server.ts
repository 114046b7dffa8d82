import type { Reader } from "#app/platform/database.server.ts";
import type { Currency } from "#app/shared/money.ts";
import type { PriceStep } from "../model/was-price.ts";

/** Every price of these packs in one currency, the oldest first. */
export async function listPriceHistory(
  db: Reader,
  variantIds: readonly string[],
  currency: Currency,
): Promise<Map<string, PriceStep[]>> {
  const rows = await db.priceChange.findMany({
    where: { variantId: { in: [...variantIds] }, currency },
    orderBy: [{ since: "asc" }, { id: "asc" }],
    select: { variantId: true, amountMinor: true, since: true },
  });
  const histories = new Map<string, PriceStep[]>();
  for (const { variantId, amountMinor, since } of rows)
    histories.set(variantId, [...(histories.get(variantId) ?? []), { amountMinor, since }]);
  return histories;
}
