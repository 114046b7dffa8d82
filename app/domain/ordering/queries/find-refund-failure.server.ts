import { z } from "zod";
import type { Reader } from "#app/platform/database.server.ts";

const told = z.object({
  refundId: z.string().optional(),
  ref: z.string().optional(),
  reason: z.string().catch(""),
  /** By the provider's own clock. */
  toldAt: z.coerce.date().optional().catch(undefined),
  way: z.string().optional(),
});
type Of = { orderId: string; refundId: string };

/** What was told of a refund so far, the oldest first: that its money went, or that it did not. A payment of no use is its own refund. */
export async function listRefundTold(db: Reader, { orderId, refundId }: Of) {
  const all = await listToldOf(db, [orderId]);
  return all.filter((each) => each.refundId === refundId);
}

async function listToldOf(db: Reader, orderIds: readonly string[]) {
  const kind = { in: ["refund-done", "payment-refunded", "refund-failed"] };
  const events = await db.orderEvent.findMany({
    where: { orderId: { in: [...orderIds] }, kind },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return events.flatMap((event) => {
    const read = told.safeParse(event.detail);
    return read.success ? [{ kind: event.kind, ...read.data }] : [];
  });
}

/** Why the last attempt failed, when nothing went since. */
export async function findRefundFailure(db: Reader, of: Of): Promise<{ reason: string } | null> {
  return (await findRefundFailures(db, [of])).get(of.refundId) ?? null;
}

/** The same of many refunds in one question, by refund. */
export async function findRefundFailures(
  db: Reader,
  refunds: readonly Of[],
): Promise<ReadonlyMap<string, { reason: string }>> {
  const all = await listToldOf(
    db,
    refunds.map(({ orderId }) => orderId),
  );
  return new Map(
    refunds.flatMap(({ refundId }): [string, { reason: string }][] => {
      const last = all.findLast((each) => each.refundId === refundId);
      return last?.kind === "refund-failed" ? [[refundId, { reason: last.reason }]] : [];
    }),
  );
}
