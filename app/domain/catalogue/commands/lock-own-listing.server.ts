import type { Transaction } from "#app/platform/database.server.ts";
import type { Listing } from "../model/listing.ts";
import { findListing } from "../queries/find-listing.server.ts";

/** Takes the row of a seller's own listing; null for another's. */
export async function lockOwnListing(
  tx: Transaction,
  { id, sellerId }: { id: string; sellerId: string },
): Promise<Listing | null> {
  await tx.$queryRaw`SELECT 1 FROM product WHERE id = ${id}::uuid AND seller_id = ${sellerId}::uuid FOR UPDATE`;
  return findListing(tx, { id, sellerId });
}
