import type { Reader } from "#app/platform/database.server.ts";

/** The refunds of a payment whose money has not gone yet, the oldest first. */
export function listDueRefunds(db: Reader, paymentId: string): Promise<{ id: string }[]> {
  return db.refund.findMany({
    where: { paymentId, state: { not: "done" } },
    orderBy: { requestedAt: "asc" },
    select: { id: true },
  });
}
