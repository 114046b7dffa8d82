import type { Transaction } from "#app/platform/database.server.ts";
import type { RefundNews } from "#app/ports/payment-gateway.ts";
import { newId } from "#app/shared/id.ts";

type Failed = { orderId: string; refundId: string; provider: string; news: RefundNews; now: Date };

/** Money that was on its way to a buyer is back with the portal, for the provider's reason. The order must be locked. */
export async function recordRefundFailed(
  tx: Transaction,
  { orderId, refundId, provider, news, now }: Failed,
): Promise<void> {
  const reason = news.reason.slice(0, 300);
  await tx.refund.updateMany({
    where: { id: refundId },
    data: { state: "failed", doneAt: null, lastError: reason },
  });
  await tx.orderEvent.create({
    data: {
      ...{ id: newId(), orderId, at: now, kind: "refund-failed", toState: "failed", actor: provider },
      detail: { refundId, ref: news.refundRef, reason, toldAt: news.toldAt.toISOString() },
    },
  });
}
