import type { Transaction } from "#app/platform/database.server.ts";
import { moneyStateOf } from "../model/refund-ledger.ts";
import { refundSumsOf } from "../queries/refund-sums.server.ts";
import type { LockedOrder } from "./lock-order.server.ts";
import { recordPaymentState } from "./record-payment-state.server.ts";

/**
 * Derives the money state of a locked order, and of the payment that paid it, from the amounts in the ledger. The payment
 * itself is refunded when all its money has gone. Tells whether it has.
 */
export async function settleMoneyState(
  tx: Transaction,
  payment: LockedOrder["payments"][number],
  { actor, now }: { actor: string; now: Date },
): Promise<boolean> {
  const { doneMinor, dueMinor } = await refundSumsOf(tx, payment.id);
  const paymentState = moneyStateOf(payment.amountMinor, doneMinor + dueMinor);
  await tx.order.update({ where: { id: payment.orderId }, data: { paymentState } });
  if (moneyStateOf(payment.amountMinor, doneMinor) !== "refunded") return false;
  if (payment.state === "succeeded") await recordPaymentState(tx, { payment, to: "refunded", now, actor });
  return true;
}
