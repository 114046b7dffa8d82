import type { Reader } from "#app/platform/database.server.ts";

/** The refunds of a payment that are on their way, the oldest first. One that failed is closed by its own news or by a person. */
export function listDueRefunds(db: Reader, paymentId: string): Promise<{ id: string }[]> {
  return db.refund.findMany({
    where: { paymentId, state: "due" },
    orderBy: { requestedAt: "asc" },
    select: { id: true },
  });
}
