import { lockOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { recordPaymentState } from "#app/domain/ordering/commands/record-payment-state.server.ts";
import { recordRefund } from "#app/domain/ordering/commands/record-refund.server.ts";
import { findDueRefund } from "#app/domain/ordering/queries/find-due-refund.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";

type Wants = Pick<Services, "db" | "clock" | "payments">;

/** Gives money back that came for nothing. The provider knows the refund by the payment's id, so a repeat is the same one. */
export async function openRefund({ db, clock, payments }: Wants, paymentId: string): Promise<void> {
  const due = await findDueRefund(db, paymentId);
  if (!due) return;
  await payments.refund({
    providerRef: due.providerRef,
    paymentId,
    amount: due.amount,
    reason: "requested_by_customer",
  });
  await retryTransaction(db, async (tx) => {
    const order = await lockOrder(tx, due.orderId);
    const payment = order?.payments.find(({ id }) => id === paymentId);
    if (!order || payment?.state !== "refund_due") return;
    const now = clock.now();
    await recordPaymentState(tx, { payment, to: "refunded", now, actor: "system" });
    if (!order.payments.some(({ state }) => state === "succeeded")) await recordRefund(tx, order, "system", now);
  });
}
