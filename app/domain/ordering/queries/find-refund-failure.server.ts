import { z } from "zod";
import type { Reader } from "#app/platform/database.server.ts";

const told = z.object({
  ref: z.string().optional(),
  reason: z.string().catch(""),
  /** By the provider's own clock. */
  toldAt: z.coerce.date().optional().catch(undefined),
  way: z.string().optional(),
});
type Of = { orderId: string; refundId: string };

/** What was told of a refund so far, the oldest first: that its money went, or that it did not. A payment of no use is its own refund. */
export async function listRefundTold(db: Reader, { orderId, refundId }: Of) {
  const kind = { in: ["refund-done", "payment-refunded", "refund-failed"] };
  const events = await db.orderEvent.findMany({
    where: { orderId, kind, detail: { path: ["refundId"], equals: refundId } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return events.flatMap((event) => {
    const read = told.safeParse(event.detail);
    return read.success ? [{ kind: event.kind, ...read.data }] : [];
  });
}

/** Why the last attempt failed, when nothing went since. */
export async function findRefundFailure(db: Reader, of: Of): Promise<{ reason: string } | null> {
  const last = (await listRefundTold(db, of)).at(-1);
  return last?.kind === "refund-failed" ? { reason: last.reason } : null;
}
