import type { Listing } from "#app/domain/catalogue/model/listing.ts";
import { findListing } from "#app/domain/catalogue/queries/find-listing.server.ts";
import { listStockLevels, type StockCount } from "#app/domain/ordering/queries/list-stock-levels.server.ts";
import type { Reader } from "#app/platform/database.server.ts";

export type OpenedListing = { listing: Listing; stock: Map<string, StockCount> };

/** A listing with the stock of its packs. With `sellerId`, only when it is that seller's. */
export async function openListing(db: Reader, which: { id: string; sellerId?: string }): Promise<OpenedListing | null> {
  const listing = await findListing(db, which);
  if (!listing) return null;
  const stock = await listStockLevels(
    db,
    listing.packs.map((pack) => pack.id),
  );
  return { listing, stock };
}
