import type { Transaction } from "#app/platform/database.server.ts";
import { isUuid } from "#app/shared/id.ts";
import type { Listing } from "../model/listing.ts";
import { findListing } from "../queries/find-listing.server.ts";

/** Takes the row, so that of two decisions the second sees the first. */
export async function lockForReview(tx: Transaction, id: string): Promise<Listing | null> {
  if (!isUuid(id)) return null;
  await tx.$queryRaw`SELECT 1 FROM product WHERE id = ${id}::uuid FOR UPDATE`;
  return findListing(tx, { id });
}
