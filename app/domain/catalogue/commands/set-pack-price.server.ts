import type { Transaction } from "#app/platform/database.server.ts";
import type { ListPrices } from "../model/next-price.ts";
import { type PriceChange, recordPrices, writePrices } from "./write-prices.server.ts";

export type PackPrice = { variantId: string; currency: string; minor: number | null; lists: ListPrices; now: Date };

/**
 * Sets a pack's price in a currency by hand; `minor` null gives it back to its list. Null for an unknown pack and one without
 * a listed price. The caller holds the price lists.
 */
export async function setPackPrice(
  tx: Transaction,
  { variantId, currency, minor, lists, now }: PackPrice,
): Promise<{ productId: string; live: boolean; changes: PriceChange[] } | null> {
  await tx.$queryRaw`
    SELECT 1 FROM product WHERE id = (SELECT product_id FROM variant WHERE id = ${variantId}::uuid) FOR UPDATE`;
  const pack = await tx.variant.findFirst({
    where: { id: variantId, retired: false, prices: { some: { currency: "VND" } } },
    select: { productId: true, product: { select: { state: true } } },
  });
  if (!pack) return null;
  // Whatever stands there counts as another price: typing the list's own one makes it a price by hand too.
  const typed = { [currency]: { minor, seen: -1 } };
  const list = lists[currency];
  const changes = await writePrices(tx, variantId, { typed, lists: list ? { [currency]: list } : {} });
  await recordPrices(tx, changes, now);
  return { productId: pack.productId, live: pack.product.state === "live", changes };
}
