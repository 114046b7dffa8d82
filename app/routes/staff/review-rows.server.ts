import { listReviewQueue } from "#app/domain/catalogue/queries/list-review-queue.server.ts";
import { listSellerChoices } from "#app/domain/sellers/queries/list-seller-choices.server.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { waited } from "#app/i18n/waited.ts";
import type { ReviewRow } from "./review-table.tsx";

const lateAfterMs = 24 * 3_600_000;

/** The head of the queue with seller names and ages. */
export async function reviewRows({ services, now, t }: PageRequest, limit: number): Promise<ReviewRow[]> {
  const [queue, sellers] = await Promise.all([listReviewQueue(services.db, limit), listSellerChoices(services.db)]);
  const names = new Map(sellers.map((seller) => [seller.id, seller.displayName]));
  return queue.map(({ id, kind, name, sellerId, submittedAt, checks }) => ({
    ...{ id, kind, name, checks },
    sellerName: names.get(sellerId) ?? "",
    age: waited(t, submittedAt, now),
    late: now.getTime() - submittedAt.getTime() > lateAfterMs,
  }));
}
