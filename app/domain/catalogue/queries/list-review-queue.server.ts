import { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import type { Pack, ReviewedPart } from "../model/listing.ts";
import { type CheckResult, reviewChecks } from "../model/review-checks.ts";
import { findListing } from "./find-listing.server.ts";

export type ReviewItem = {
  id: string;
  kind: "new" | "change";
  name: string;
  sellerId: string;
  ocopSet: number;
  submittedAt: Date;
  checks: CheckResult[];
};

const waitingForReview = {
  submittedAt: { not: null },
  OR: [{ state: "submitted" }, { state: "live", pendingChange: { not: Prisma.AnyNull } }],
} satisfies Prisma.ProductWhereInput;

/** What waits for staff, the oldest first, up to `limit`. */
export async function listReviewQueue(db: Reader, limit: number): Promise<ReviewItem[]> {
  const rows = await db.product.findMany({
    where: waitingForReview,
    select: { id: true, submittedAt: true },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    take: limit,
  });
  const listings = await Promise.all(rows.map(({ id }) => findListing(db, { id })));
  return listings.flatMap((listing) => {
    if (!listing?.submittedAt) return [];
    const { id, sellerId, state, submittedAt, current, pending, packs, photos } = listing;
    const shown: ReviewedPart = pending ?? current;
    return {
      ...{ id, sellerId, submittedAt },
      kind: state === "live" ? ("change" as const) : ("new" as const),
      name: shown.texts.vi.name || shown.texts.en.name,
      ocopSet: shown.facts.ocopSet,
      checks: reviewChecks(shown, packs satisfies Pack[], photos.length),
    };
  });
}
