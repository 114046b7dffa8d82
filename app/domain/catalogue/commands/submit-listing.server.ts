import type { Transaction } from "#app/platform/database.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { blocksReview } from "../model/claim-lint.ts";
import { isInReview, type Listing } from "../model/listing.ts";
import { type ClaimBook, claimsOf, type ListingClaim } from "../model/listing-claims.ts";
import { type Gap, gapsOf, isComplete } from "../model/listing-gaps.ts";
import { lockOwnListing } from "./lock-own-listing.server.ts";

export type SubmitRefusal =
  | { code: "unknown" }
  | { code: "closed" }
  | { code: "nothing-new" }
  | { code: "incomplete"; gaps: Gap[] }
  | { code: "claims"; claims: ListingClaim[] };

/** Puts a listing, or the change of a live one, before the staff. Asking twice changes nothing. */
export async function submitListing(
  tx: Transaction,
  { id, sellerId, now, claimBook }: { id: string; sellerId: string; now: Date; claimBook: ClaimBook },
): Promise<Result<Listing, SubmitRefusal>> {
  const listing = await lockOwnListing(tx, { id, sellerId });
  if (!listing) return refuse({ code: "unknown" });
  if (isInReview(listing)) return ok(listing);
  if (listing.state === "suspended" || listing.state === "archived") return refuse({ code: "closed" });
  if (listing.state === "live" && !listing.pending) return refuse({ code: "nothing-new" });
  const gaps = gapsOf(listing, new Map());
  if (!isComplete(gaps)) return refuse({ code: "incomplete", gaps });
  const barring = claimsOf(listing, claimBook).filter(blocksReview);
  if (barring.length > 0) return refuse({ code: "claims", claims: barring });
  const state = listing.state === "live" ? "live" : "submitted";
  await tx.product.update({
    where: { id },
    data: { state, submittedAt: now, declinedReason: null, version: { increment: 1 } },
  });
  return ok({ ...listing, state, submittedAt: now, declinedReason: null, version: listing.version + 1 });
}
