import type { Reader } from "#app/platform/database.server.ts";
import type { PriceStep } from "../model/was-price.ts";

/** Every price of these packs in one currency, the oldest first, by pack. */
export async function listPriceHistory(
  db: Reader,
  variantIds: readonly string[],
  currency: string,
): Promise<Map<string, PriceStep[]>> {
  const rows = await db.priceChange.findMany({
    where: { variantId: { in: [...variantIds] }, currency },
    orderBy: [{ since: "asc" }, { id: "asc" }],
    select: { variantId: true, amountMinor: true, since: true },
  });
  const histories = new Map<string, PriceStep[]>(variantIds.map((id) => [id, []]));
  for (const { variantId, ...step } of rows) histories.get(variantId)?.push(step);
  return histories;
}
