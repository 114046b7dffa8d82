import { type SubmitRefusal, submitListing } from "#app/domain/catalogue/commands/submit-listing.server.ts";
import type { Listing } from "#app/domain/catalogue/model/listing.ts";
import { recordAudit } from "#app/domain/identity/commands/record-audit.server.ts";
import { type Database, inTransaction } from "#app/platform/database.server.ts";
import type { Result } from "#app/shared/result.ts";

type Submission = { id: string; sellerId: string; actorId: string; now: Date };

/** Puts a listing before the staff and writes down who did. */
export function submitForReview(
  db: Database,
  { actorId, ...submission }: Submission,
): Promise<Result<Listing, SubmitRefusal>> {
  return inTransaction(db, async (tx) => {
    const submitted = await submitListing(tx, submission);
    if (submitted.ok && submitted.value.submittedAt === submission.now) {
      await recordAudit(tx, {
        actorId,
        at: submission.now,
        action: "listing.submit",
        subject: "product",
        subjectId: submission.id,
      });
    }
    return submitted;
  });
}
