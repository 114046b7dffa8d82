import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";

type Finishing = { refundId: string; orderId: string; actor: string; now: Date; detail?: Record<string, string> };

/** The money of a refund has gone, once. The order must be locked; false when it had gone before. */
export async function finishRefund(
  tx: Transaction,
  { refundId, orderId, actor, now, detail }: Finishing,
): Promise<boolean> {
  const { count } = await tx.refund.updateMany({
    where: { id: refundId, orderId, state: { not: "done" } },
    data: { state: "done", doneAt: now, lastError: null },
  });
  if (count === 0) return false;
  await tx.orderEvent.create({
    data: {
      ...{ id: newId(), orderId, at: now, kind: "refund-done", fromState: "due", toState: "done", actor },
      detail: { refundId, ...detail },
    },
  });
  return true;
}
