import { finishRefund } from "#app/domain/ordering/commands/finish-refund.server.ts";
import { insertRefund } from "#app/domain/ordering/commands/insert-refund.server.ts";
import type { LockedOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { recordPaymentState } from "#app/domain/ordering/commands/record-payment-state.server.ts";
import { recordPartRefund } from "#app/domain/ordering/commands/record-refund.server.ts";
import { settleMoneyState } from "#app/domain/ordering/commands/settle-money-state.server.ts";
import { paymentAfter } from "#app/domain/ordering/model/payment-state.ts";
import { compareRefunds } from "#app/domain/ordering/model/refund-ledger.ts";
import { findRefundFailure } from "#app/domain/ordering/queries/find-refund-failure.server.ts";
import { listDueRefunds } from "#app/domain/ordering/queries/list-due-refunds.server.ts";
import { refundSumsOf } from "#app/domain/ordering/queries/refund-sums.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import type { PaymentNews } from "#app/ports/payment-gateway.ts";
import type { Services } from "#app/services.server.ts";
import { refundOrder } from "./refund-order.server.ts";

type Wants = Pick<Services, "jobs" | "env">;
type Payment = LockedOrder["payments"][number];
type Telling = { order: LockedOrder; payment: Payment; provider: string; news: PaymentNews; now: Date };
type Settled = "applied" | "no-change";

/** Money went back, says the provider. Of the payment that paid the order it tells how much in all, which the ledger is compared with. */
export function settleRefund(tx: Transaction, services: Wants, telling: Telling): Promise<Settled> {
  const { payment } = telling;
  const paysOrder = payment.state === "succeeded" && !payment.refundReason;
  return paysOrder ? compareWithLedger(tx, services, telling) : settleUseless(tx, services, telling);
}

/** A payment that was of no use to the order goes back whole or not at all. */
async function settleUseless(tx: Transaction, services: Wants, telling: Telling): Promise<Settled> {
  const { payment, provider: actor, news, now } = telling;
  if (news.outcome !== "refunded" || !paymentAfter(payment.state, "refunded")) return "no-change";
  if (await findRefundFailure(tx, { orderId: payment.orderId, refundId: payment.id })) return "no-change";
  await recordPaymentState(tx, { payment, to: "refunded", now, actor });
  await endOrder(tx, services, telling);
  return "applied";
}

async function compareWithLedger(tx: Transaction, services: Wants, telling: Telling): Promise<Settled> {
  const { order, payment, provider: actor, news, now } = telling;
  const told = toldMinor(news, payment);
  if (told === null) return (await recordPartRefund(tx, order)) ? "applied" : "no-change";
  const sums = await refundSumsOf(tx, payment.id);
  const { unknownMinor, settlesDue } = compareRefunds(payment.amountMinor, sums, told);
  const closesDue = settlesDue && sums.dueMinor > 0;
  if (unknownMinor === 0 && !closesDue) return "no-change";
  if (unknownMinor > 0) await recordUnknown(tx, telling, unknownMinor, told);
  if (closesDue) {
    for (const { id: refundId } of await listDueRefunds(tx, payment.id))
      await finishRefund(tx, { refundId, orderId: order.id, actor, now });
  }
  if (await settleMoneyState(tx, payment, { actor, now })) await endOrder(tx, services, telling);
  return "applied";
}

/** Null for an amount or a currency that is not known. */
function toldMinor({ outcome, amount }: PaymentNews, payment: Payment): number | null {
  if (outcome === "refunded") return payment.amountMinor;
  return amount?.currency === payment.currency ? amount.minor : null;
}

/** It was given back in the provider's own pages: for which goods, nobody told. */
async function recordUnknown(
  tx: Transaction,
  { order, payment, provider, now }: Telling,
  amountMinor: number,
  told: number,
): Promise<void> {
  const plan = { amountMinor, shippingMinor: 0, lines: [] };
  const idempotencyKey = `${order.id}/told/${payment.id}/${told}`;
  await insertRefund(tx, {
    ...{ orderId: order.id, paymentId: payment.id, idempotencyKey, currency: payment.currency, plan },
    ...{ reason: "other", note: "", actor: provider, state: "done", now },
  });
}

/** All its money went back; what another payment paid for goes on. */
async function endOrder(tx: Transaction, services: Wants, telling: Telling): Promise<void> {
  const { order, payment, provider: actor, now } = telling;
  const isPaidOtherwise = order.payments.some(({ id, state }) => id !== payment.id && state === "succeeded");
  if (!isPaidOtherwise) await refundOrder(tx, services, order, { actor, now });
}
