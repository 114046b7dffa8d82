import { finishRefund } from "#app/domain/ordering/commands/finish-refund.server.ts";
import { lockOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { recordRefundFailure } from "#app/domain/ordering/commands/record-refund-failure.server.ts";
import { settleMoneyState } from "#app/domain/ordering/commands/settle-money-state.server.ts";
import { isGivenBackByHand } from "#app/domain/ordering/model/give-back-reason.ts";
import { findDueGiveBack } from "#app/domain/ordering/queries/find-due-give-back.server.ts";
import { listRefundTold } from "#app/domain/ordering/queries/find-refund-failure.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";

type Wants = Pick<Services, "db" | "clock" | "log" | "gatewayOf">;

/**
 * Asks the provider a refund's money came by to send it back; the provider knows the refund by its id, so a repeat is the
 * same one. What it does not take stays due, with its words for the staff, and the job is tried again.
 */
export async function giveBack(services: Wants, refundId: string): Promise<void> {
  const { db, log, gatewayOf } = services;
  const due = await findDueGiveBack(db, refundId);
  if (!due || isGivenBackByHand(due.provider)) return;
  const { orderId, provider, providerRef, paymentId, amount } = due;
  let ref: string | undefined;
  try {
    const gateway = gatewayOf(provider);
    if (!gateway || !providerRef) throw new Error(`no ${provider} session is known for this payment`);
    ref = await gateway.refund({ refundId, providerRef, paymentId, amount });
  } catch (error) {
    log.error({ err: error, refundId, paymentId }, "the payment provider did not take a refund");
    await recordRefundFailure(db, refundId, error);
    throw error;
  }
  await closeRefund(services, { orderId, refundId, paymentId, actor: "system", detail: ref ? { ref } : {} });
}

type Closing = { orderId: string; refundId: string; paymentId: string; actor: string; detail?: Record<string, string> };

/** The money has gone: the refund is done, and the payment too when it was the last of it. */
export function closeRefund(
  { db, clock }: Pick<Services, "db" | "clock">,
  { orderId, refundId, paymentId, actor, detail }: Closing,
): Promise<void> {
  return retryTransaction(db, async (tx) => {
    const now = clock.now();
    const order = await lockOrder(tx, orderId);
    const payment = order?.payments.find(({ id }) => id === paymentId);
    if (await hasFailed(tx, { orderId, refundId }, detail?.ref)) return;
    if (!payment || !(await finishRefund(tx, { refundId, orderId, actor, now, detail }))) return;
    await settleMoneyState(tx, payment, { actor, now });
  });
}

/** The provider's own word on this attempt came first. */
async function hasFailed(tx: Transaction, of: { orderId: string; refundId: string }, ref: string | undefined) {
  if (!ref) return false;
  return (await listRefundTold(tx, of)).some((told) => told.kind === "refund-failed" && told.ref === ref);
}
