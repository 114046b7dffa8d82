import { finishRefund } from "#app/domain/ordering/commands/finish-refund.server.ts";
import { type LockedOrder, lockOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { recordPaymentState } from "#app/domain/ordering/commands/record-payment-state.server.ts";
import { recordRefundFailed } from "#app/domain/ordering/commands/record-refund-failed.server.ts";
import { settleMoneyState } from "#app/domain/ordering/commands/settle-money-state.server.ts";
import { refundAfter } from "#app/domain/ordering/model/refund-news.ts";
import { listRefundTold } from "#app/domain/ordering/queries/find-refund-failure.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import type { RefundNews } from "#app/ports/payment-gateway.ts";
import type { Services } from "#app/services.server.ts";
import { isUuid } from "#app/shared/id.ts";
import { closeUselessPayment } from "./close-useless-payment.server.ts";

type Wants = Pick<Services, "jobs" | "env" | "clock">;
type Payment = LockedOrder["payments"][number];
type Settling = { order: LockedOrder; payment: Payment; isRow: boolean; provider: string; news: RefundNews; now: Date };

/**
 * What a provider says of one refund. It is known by our own id: a refund of the order's ledger, or the payment that was of no
 * use and goes back whole. Nothing of it moves goods.
 */
export async function settleRefundNews(
  tx: Transaction,
  services: Wants,
  provider: string,
  news: RefundNews,
): Promise<"applied" | "no-change" | "unknown-payment"> {
  const found = isUuid(news.refundId) ? await findOf(tx, provider, news.refundId) : null;
  const order = found && (await lockOrder(tx, found.orderId));
  const payment = order?.payments.find(({ id }) => id === found?.paymentId);
  if (!found || !order || !payment) return "unknown-payment";
  const told = await listRefundTold(tx, { orderId: order.id, refundId: news.refundId });
  const change = refundAfter(told, news);
  if (!change) return "no-change";
  const settling = { order, payment, isRow: found.isRow, provider, news, now: services.clock.now() };
  return (await (change === "fail" ? fail(tx, settling) : finish(tx, services, settling))) ? "applied" : "no-change";
}

async function findOf(tx: Transaction, provider: string, refundId: string) {
  const refund = await tx.refund.findUnique({ where: { id: refundId }, include: { payment: true } });
  if (refund?.payment.provider === provider)
    return { orderId: refund.orderId, paymentId: refund.paymentId, isRow: true };
  const payment = await tx.payment.findFirst({ where: { id: refundId, provider, refundReason: { not: null } } });
  return payment && { orderId: payment.orderId, paymentId: payment.id, isRow: false };
}

/** The money is with the portal again: the refund waits for a person, and the payment for its refund. */
async function fail(tx: Transaction, { order, payment, isRow, provider, news, now }: Settling): Promise<boolean> {
  await recordRefundFailed(tx, { orderId: order.id, refundId: news.refundId, provider, news, now });
  const moving = { now, actor: provider, detail: { ref: news.refundRef } };
  if (!isRow) {
    if (payment.state === "refunded") await recordPaymentState(tx, { payment, to: "refund_due", ...moving });
    return true;
  }
  if (payment.state === "refunded") await recordPaymentState(tx, { payment, to: "succeeded", ...moving });
  await settleMoneyState(tx, { ...payment, state: "succeeded" }, { actor: provider, now });
  return true;
}

async function finish(tx: Transaction, services: Wants, settling: Settling): Promise<boolean> {
  const { order, payment, isRow, provider: actor, news, now } = settling;
  const detail = { ref: news.refundRef, toldAt: news.toldAt.toISOString() };
  if (!isRow) return closeUselessPayment(tx, services, { order, payment, actor, now, detail });
  if (!(await finishRefund(tx, { refundId: news.refundId, orderId: order.id, actor, now, detail }))) return false;
  await settleMoneyState(tx, payment, { actor, now });
  return true;
}
