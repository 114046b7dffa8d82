import { lockOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { isGivenBackByHand } from "#app/domain/ordering/model/give-back-reason.ts";
import { findDueRefund } from "#app/domain/ordering/queries/find-due-refund.server.ts";
import { findRefundFailure } from "#app/domain/ordering/queries/find-refund-failure.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { isUuid } from "#app/shared/id.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { closeUselessPayment } from "./close-useless-payment.server.ts";

type Wants = Pick<Services, "db" | "clock" | "env" | "jobs">;

/** Staff sent money back at the bank that came for nothing, and says so; the second to say it changes nothing. */
export async function giveBackByHand(
  services: Wants,
  { paymentId, actor }: { paymentId: string; actor: string },
): Promise<Result<null, "not-due">> {
  const due = isUuid(paymentId) ? await findDueRefund(services.db, paymentId) : null;
  if (!due) return refuse("not-due");
  const failed = await findRefundFailure(services.db, { orderId: due.orderId, refundId: paymentId });
  if (!isGivenBackByHand(due.provider) && !failed) return refuse("not-due");
  return retryTransaction(services.db, async (tx) => {
    const order = await lockOrder(tx, due.orderId);
    const payment = order?.payments.find(({ id }) => id === paymentId);
    if (!order || payment?.state !== "refund_due") return refuse("not-due");
    const now = services.clock.now();
    await closeUselessPayment(tx, services, { order, payment, actor, now, detail: { way: "by-hand" } });
    return ok(null);
  });
}
