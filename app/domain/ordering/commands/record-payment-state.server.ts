import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import type { PaymentState } from "../model/payment-state.ts";
import type { RefundReason } from "../model/refund-reason.ts";

export type PaymentMove = {
  payment: { id: string; orderId: string; state: PaymentState };
  to: PaymentState;
  now: Date;
  /** Who or what made it move: "stripe", "clock", "buyer". */
  actor: string;
  /** Why its money goes back. */
  refundReason?: RefundReason;
  detail?: Record<string, string>;
};

/** A payment's new state, with its line in the order's history. */
export async function recordPaymentState(
  tx: Transaction,
  { payment, to, now, actor, refundReason, detail }: PaymentMove,
): Promise<void> {
  await tx.payment.update({ where: { id: payment.id }, data: { state: to, refundReason } });
  await tx.orderEvent.create({
    data: {
      id: newId(),
      orderId: payment.orderId,
      at: now,
      kind: `payment-${to.replace("_", "-")}`,
      fromState: payment.state,
      toState: to,
      actor,
      detail: { paymentId: payment.id, ...(refundReason ? { reason: refundReason } : {}), ...detail },
    },
  });
}
