import type { Transaction } from "#app/platform/database.server.ts";
import type { ListPrices } from "../model/next-price.ts";
import { type PriceChange, recordPrices, writePrices } from "./write-prices.server.ts";

/** Gives every pack of a product the prices of the lists as they stand, so that it is sold wherever a list is. */
export async function followPriceLists(
  tx: Transaction,
  productId: string,
  { lists, now }: { lists: ListPrices; now: Date },
): Promise<PriceChange[]> {
  const packs = await tx.variant.findMany({
    where: { productId, retired: false },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const changes: PriceChange[] = [];
  for (const { id } of packs) changes.push(...(await writePrices(tx, id, { typed: {}, lists })));
  await recordPrices(tx, changes, now);
  return changes;
}
