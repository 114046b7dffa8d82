import { adoptSession } from "#app/domain/ordering/commands/adopt-session.server.ts";
import { takeStock } from "#app/domain/ordering/commands/end-holds.server.ts";
import { type LockedOrder, lockOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { markOrderPaid } from "#app/domain/ordering/commands/mark-order-paid.server.ts";
import { moveHoldEnd } from "#app/domain/ordering/commands/move-hold-end.server.ts";
import { recordPaymentState } from "#app/domain/ordering/commands/record-payment-state.server.ts";
import { recordPartRefund, recordRefund } from "#app/domain/ordering/commands/record-refund.server.ts";
import { delayedHoldEnds, graceAfter } from "#app/domain/ordering/model/hold-times.ts";
import { type PaymentOutcome, paymentAfter } from "#app/domain/ordering/model/payment-state.ts";
import { findPaymentOfNews } from "#app/domain/ordering/queries/find-payment-of-news.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import type { PaymentNews } from "#app/ports/payment-gateway.ts";
import type { Services } from "#app/services.server.ts";
import { refreshFreeStock, stockScope } from "./refresh-free-stock.server.ts";
import { scheduleExpiry } from "./schedule-expiry.server.ts";
import { tellBuyer } from "./tell-buyer.server.ts";
import { tellSellers } from "./tell-sellers.server.ts";

type Wants = Pick<Services, "jobs" | "env" | "clock" | "db">;
type Payment = LockedOrder["payments"][number];
type Settling = { tx: Transaction; services: Wants; order: LockedOrder; payment: Payment; provider: string; now: Date };

/** What became of an event, for the ledger. */
export type SettleOutcome = "applied" | "no-change" | "unknown-payment" | "other-amount";

/**
 * Brings an order to where the news of its payment say it is. Twice the same news change nothing, and the order in which
 * different news arrive makes no difference to where it ends.
 */
export async function settlePayment(
  tx: Transaction,
  services: Wants,
  provider: string,
  news: PaymentNews,
): Promise<SettleOutcome> {
  const found = await findPaymentOfNews(tx, provider, news);
  const order = found ? await lockOrder(tx, found.orderId) : null;
  const payment = order?.payments.find(({ id }) => id === found?.id);
  if (!order || !payment) return "unknown-payment";
  if (!payment.providerRef && news.providerRef) {
    await adoptSession(tx, payment.id, provider, news.providerRef);
  }
  const settling = { tx, services, order, payment, provider, now: services.clock.now() };
  if (news.outcome === "refunded" || news.outcome === "partly-refunded") return applyRefund(settling, news);
  if (news.outcome === "succeeded") return applySuccess(settling, news);
  return applyOther(settling, news.outcome);
}

async function applySuccess(settling: Settling, news: PaymentNews): Promise<SettleOutcome> {
  const { tx, order, payment, provider, now } = settling;
  if (!paymentAfter(payment.state, "succeeded")) return "no-change";
  if (news.amount && !isFullAmount(news.amount, payment)) return "other-amount";
  await recordPaymentState(tx, { payment, to: "succeeded", now, actor: provider });
  const paid = { ...payment, state: "succeeded" as const };
  const paidBefore = order.payments.some((each) => each.id !== payment.id && each.state === "succeeded");
  const cancelled = order.sellerOrders.every(({ state }) => state === "cancelled");
  if (paidBefore || cancelled) {
    await oweRefund(settling, paid, paidBefore ? "paid-twice" : "cancelled");
    return "applied";
  }
  const variantIds = order.holds.map(({ variantId }) => variantId);
  const scope = await stockScope(tx, variantIds);
  if (!(await takeStock(tx, { orderId: order.id, lockIds: scope.lockIds, now }))) {
    await oweRefund(settling, paid, "sold-out");
    return "applied";
  }
  await markOrderPaid(tx, order, provider, now);
  await tellBuyer(tx, settling.services, { kind: "order-paid", orderId: order.id, now });
  await tellSellers(tx, settling.services, order, now);
  if (order.holds.some(({ state }) => state === "returned")) await refreshFreeStock(tx, scope.products);
  return "applied";
}

function isFullAmount(amount: { minor: number; currency: string }, payment: Payment): boolean {
  return amount.minor === payment.amountMinor && amount.currency === payment.currency;
}

/** Money that came for nothing goes back, with an apology. */
async function oweRefund({ tx, services, provider, now }: Settling, payment: Payment, reason: string): Promise<void> {
  await recordPaymentState(tx, { payment, to: "refund_due", now, actor: provider, reason });
  await services.jobs.add(tx, "open-refund", { paymentId: payment.id }, { key: `refund/${payment.id}` });
  await tellBuyer(tx, services, { kind: "refund-apology", orderId: payment.orderId, about: payment.id, now });
}

/** A refund of money we had not heard of yet tells of its arrival too: that is settled first. */
async function applyRefund(settling: Settling, news: PaymentNews): Promise<SettleOutcome> {
  const { tx, order, payment, provider, now } = settling;
  const arrival = await applySuccess(settling, { ...news, amount: null });
  const current = arrival === "applied" ? await lockOrder(tx, order.id) : order;
  const paid = current?.payments.find(({ id }) => id === payment.id);
  if (!current || !paid) return "unknown-payment";
  if (news.outcome === "partly-refunded") {
    if (paid.state !== "succeeded") return arrival;
    await recordPartRefund(tx, current);
    return "applied";
  }
  if (!paymentAfter(paid.state, "refunded")) return "no-change";
  await recordPaymentState(tx, { payment: paid, to: "refunded", now, actor: provider });
  const others = current.payments.some(({ id, state }) => id !== paid.id && state === "succeeded");
  if (!others) await recordRefund(tx, current, provider, now);
  return "applied";
}

/** Promised, refused, run out or given up: the goods wait accordingly. */
async function applyOther(
  { tx, services, order, payment, provider, now }: Settling,
  outcome: Exclude<PaymentOutcome, "succeeded" | "refunded">,
): Promise<SettleOutcome> {
  const to = paymentAfter(payment.state, outcome);
  if (!to) return "no-change";
  await recordPaymentState(tx, { payment, to, now, actor: provider });
  const isWaiting = order.sellerOrders.some(({ state }) => state === "awaiting_payment");
  const end =
    outcome === "delayed"
      ? delayedHoldEnds(order.placedAt)
      : outcome === "failed"
        ? graceAfter(payment.expiresAt)
        : null;
  const moves = isWaiting && end && (outcome === "delayed" ? end > order.expiresAt : end < order.expiresAt);
  if (!moves) return "applied";
  await moveHoldEnd(tx, order.id, end);
  await scheduleExpiry(tx, services, order.id, end);
  return "applied";
}
