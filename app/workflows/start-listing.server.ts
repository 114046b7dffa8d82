import { createListing, type NewListing } from "#app/domain/catalogue/commands/create-listing.server.ts";
import { findOwnSeller } from "#app/domain/sellers/queries/find-own-seller.server.ts";
import { type Database, inTransaction } from "#app/platform/database.server.ts";
import { type Result, refuse } from "#app/shared/result.ts";

/** A draft that stands at its maker's own place until they say otherwise. */
export function startListing(
  db: Database,
  listing: Omit<NewListing, "unitCode">,
): Promise<Result<{ id: string }, "taken" | "unknown">> {
  return inTransaction(db, async (tx) => {
    const seller = await findOwnSeller(tx, listing.sellerId);
    return seller ? createListing(tx, { ...listing, unitCode: seller.unitCode }) : refuse("unknown");
  });
}
