import type { Transaction } from "#app/platform/database.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { isInReview } from "../model/listing.ts";
import type { Decided, Decision, DecisionRefusal } from "./approve-listing.server.ts";
import { lockForReview } from "./lock-for-review.server.ts";

/** Hands a listing back with the reason. A live listing stays live: only its change is declined, and kept for mending. */
export async function declineListing(
  tx: Transaction,
  { id, version, reason }: Decision & { reason: string },
): Promise<Result<Decided, DecisionRefusal>> {
  const listing = await lockForReview(tx, id);
  if (!listing) return refuse("unknown");
  const kind = listing.state === "live" ? "change" : "new";
  if (!isInReview(listing)) {
    const done = listing.declinedReason === reason;
    return done ? ok({ listing, kind, changed: false }) : refuse("not-waiting");
  }
  if (listing.version !== version) return refuse("stale");
  await tx.product.update({
    where: { id },
    data: {
      state: kind === "change" ? "live" : "declined",
      declinedReason: reason,
      submittedAt: null,
      version: { increment: 1 },
    },
  });
  return ok({ listing, kind, changed: true });
}
