import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import type { PaymentState } from "../model/payment-state.ts";

export type PaymentMove = {
  payment: { id: string; orderId: string; state: PaymentState };
  to: PaymentState;
  now: Date;
  /** Who or what made it move: "stripe", "clock", "buyer". */
  actor: string;
  reason?: string;
};

/** A payment's new state, with its line in the order's history. */
export async function recordPaymentState(
  tx: Transaction,
  { payment, to, now, actor, reason }: PaymentMove,
): Promise<void> {
  await tx.payment.update({ where: { id: payment.id }, data: { state: to } });
  await tx.orderEvent.create({
    data: {
      id: newId(),
      orderId: payment.orderId,
      at: now,
      kind: `payment-${to.replace("_", "-")}`,
      fromState: payment.state,
      toState: to,
      actor,
      detail: { paymentId: payment.id, ...(reason ? { reason } : {}) },
    },
  });
}
