import { type SubmitRefusal, submitListing } from "#app/domain/catalogue/commands/submit-listing.server.ts";
import type { Listing } from "#app/domain/catalogue/model/listing.ts";
import { recordAudit } from "#app/domain/identity/commands/record-audit.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";
import { dayAt } from "#app/shared/calendar.ts";
import type { Result } from "#app/shared/result.ts";
import { claimBook } from "./claim-book.server.ts";

type Submission = { id: string; sellerId: string; actorId: string; now: Date };

/** Puts a listing before the staff and writes down who did. */
export function submitForReview(
  { db, reference }: Pick<Services, "db" | "reference">,
  { actorId, ...submission }: Submission,
): Promise<Result<Listing, SubmitRefusal>> {
  return inTransaction(db, async (tx) => {
    const book = await claimBook(tx, reference, submission.id, dayAt(submission.now));
    const submitted = await submitListing(tx, { ...submission, claimBook: book });
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
