import type { Decided, Decision, DecisionRefusal } from "#app/domain/catalogue/commands/approve-listing.server.ts";
import { declineListing } from "#app/domain/catalogue/commands/decline-listing.server.ts";
import { recordAudit } from "#app/domain/identity/commands/record-audit.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import type { Result } from "#app/shared/result.ts";
import type { ReviewContext } from "./publish-listing.server.ts";
import { tellSeller } from "./tell-seller.server.ts";

/** Hands a listing back with a reason that its maker reads. */
export function handBackListing(
  context: ReviewContext,
  decision: Decision & { reason: string },
): Promise<Result<Decided, DecisionRefusal>> {
  return inTransaction(context.db, async (tx) => {
    const declined = await declineListing(tx, decision);
    if (!declined.ok || !declined.value.changed) return declined;
    const { listing, kind } = declined.value;
    const { actorId } = context;
    await recordAudit(tx, {
      ...{ actorId, at: decision.now, subject: "product", subjectId: listing.id, reason: decision.reason },
      action: kind === "change" ? "listing.decline-change" : "listing.decline",
      before: { state: listing.state },
    });
    await tellSeller(tx, context, { kind: "listing-declined", listing, reason: decision.reason, now: decision.now });
    return declined;
  });
}
