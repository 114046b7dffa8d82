import type { LockedOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { recordPaymentState } from "#app/domain/ordering/commands/record-payment-state.server.ts";
import { isGivenBackByHand } from "#app/domain/ordering/model/give-back-reason.ts";
import type { RefundReason } from "#app/domain/ordering/model/refund-reason.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";
import { tellBuyer } from "./tell-buyer.server.ts";

type Owing = {
  payment: LockedOrder["payments"][number];
  reason: RefundReason;
  actor: string;
  now: Date;
  detail?: Record<string, string>;
};

/** Money that came for nothing goes back, and its buyer is told why. What no provider brought waits for a person's hand. */
export async function oweRefund(
  tx: Transaction,
  services: Pick<Services, "jobs" | "env">,
  { payment, reason, actor, now, detail }: Owing,
): Promise<void> {
  await recordPaymentState(tx, { payment, to: "refund_due", now, actor, refundReason: reason, detail });
  if (!isGivenBackByHand(payment.provider))
    await services.jobs.add(tx, "open-refund", { paymentId: payment.id }, { key: `refund/${payment.id}` });
  const about = { orderId: payment.orderId, about: payment.id, refundReason: reason };
  await tellBuyer(tx, services, { kind: "refund-apology", ...about, now });
}
