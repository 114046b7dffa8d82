import type { LockedOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { recordPaymentState } from "#app/domain/ordering/commands/record-payment-state.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";
import { refundOrder } from "./refund-order.server.ts";

type Closing = {
  order: LockedOrder;
  payment: LockedOrder["payments"][number];
  actor: string;
  now: Date;
  detail: { ref?: string; toldAt?: string; way?: string };
};

/** Money that came for nothing has gone back, once; what another payment paid for goes on. The order must be locked. */
export async function closeUselessPayment(
  tx: Transaction,
  services: Pick<Services, "jobs" | "env">,
  { order, payment, actor, now, detail }: Closing,
): Promise<boolean> {
  if (payment.state !== "refund_due") return false;
  await recordPaymentState(tx, { payment, to: "refunded", now, actor, detail: { refundId: payment.id, ...detail } });
  if (!order.payments.some(({ state }) => state === "succeeded"))
    await refundOrder(tx, services, order, { actor, now });
  return true;
}
