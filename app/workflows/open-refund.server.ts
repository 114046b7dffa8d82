import { lockOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { findDueRefund } from "#app/domain/ordering/queries/find-due-refund.server.ts";
import { listRefundTold } from "#app/domain/ordering/queries/find-refund-failure.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { closeUselessPayment } from "./close-useless-payment.server.ts";

type Wants = Pick<Services, "db" | "clock" | "env" | "jobs" | "log" | "gatewayOf">;

/**
 * Gives money back that came for nothing, through the provider it came by. The provider knows the refund by the payment's id,
 * so a repeat is the same one. What cannot be given back stays due, and the job fails until somebody looks.
 */
export async function openRefund(services: Wants, paymentId: string): Promise<void> {
  const { db, clock, log, gatewayOf } = services;
  const due = await findDueRefund(db, paymentId);
  if (!due) return;
  const { provider, providerRef, amount } = due;
  const gateway = gatewayOf(provider);
  if (!gateway || !providerRef) {
    log.error({ paymentId, provider, providerRef }, "money is due back, and its provider or session is not known");
    throw new Error(`the refund of payment ${paymentId} cannot be made`);
  }
  const ref = await gateway.refund({ refundId: paymentId, providerRef, paymentId, amount });
  await retryTransaction(db, async (tx) => {
    const order = await lockOrder(tx, due.orderId);
    const payment = order?.payments.find(({ id }) => id === paymentId);
    if (!order || payment?.state !== "refund_due") return;
    if (ref && (await hasFailed(tx, order.id, paymentId, ref))) return;
    const detail = ref ? { ref } : {};
    await closeUselessPayment(tx, services, { order, payment, actor: "system", now: clock.now(), detail });
  });
}

/** The provider's own word on this attempt came first. */
async function hasFailed(tx: Transaction, orderId: string, refundId: string, ref: string): Promise<boolean> {
  const told = await listRefundTold(tx, { orderId, refundId });
  return told.some((each) => each.kind === "refund-failed" && each.ref === ref);
}
