import { Prisma } from "#app/generated/prisma/client.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { blocksReview } from "../model/claim-lint.ts";
import { draftOf, isInReview, type Listing } from "../model/listing.ts";
import { allClaimsOf, type ClaimBook } from "../model/listing-claims.ts";
import { gapsOf, isComplete } from "../model/listing-gaps.ts";
import { lockForReview } from "./lock-for-review.server.ts";
import { writeReviewed } from "./save-listing.server.ts";
import { markTextsRead } from "./write-texts.server.ts";

export type Decision = { id: string; version: number; now: Date };
export type DecisionRefusal = "unknown" | "stale" | "not-waiting" | "incomplete" | "claims";
export type Decided = { listing: Listing; kind: "new" | "change"; changed: boolean };

/** Makes a submitted listing live, or a pending change visible. A second click finds it done. */
export async function approveListing(
  tx: Transaction,
  { id, version, now, claimBook }: Decision & { claimBook: ClaimBook },
): Promise<Result<Decided, DecisionRefusal>> {
  const listing = await lockForReview(tx, id);
  if (!listing) return refuse("unknown");
  const kind = listing.state === "live" ? "change" : "new";
  if (!isInReview(listing)) {
    const done = listing.state === "live" && listing.pending === null;
    return done ? ok({ listing, kind, changed: false }) : refuse("not-waiting");
  }
  if (listing.version !== version) return refuse("stale");
  if (!isComplete(gapsOf(listing, new Map()))) return refuse("incomplete");
  if (allClaimsOf(listing, claimBook).some(blocksReview)) return refuse("claims");
  if (listing.pending) await writeReviewed(tx, id, listing.pending);
  await markTextsRead(tx, id, draftOf(listing).texts);
  await tx.product.update({
    where: { id },
    data: {
      state: "live",
      publishedAt: listing.publishedAt ?? now,
      submittedAt: null,
      declinedReason: null,
      pendingChange: Prisma.DbNull,
      version: { increment: 1 },
    },
  });
  return ok({ listing, kind, changed: true });
}
