import { takeVoucherUse } from "#app/domain/campaigns/commands/end-voucher-use.server.ts";
import { readySeats } from "#app/domain/experiences/commands/end-seats.server.ts";
import { adoptSession } from "#app/domain/ordering/commands/adopt-session.server.ts";
import { takeStock } from "#app/domain/ordering/commands/end-holds.server.ts";
import { type LockedOrder, lockOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { markOrderPaid } from "#app/domain/ordering/commands/mark-order-paid.server.ts";
import { moveHoldEnd } from "#app/domain/ordering/commands/move-hold-end.server.ts";
import { recordPaymentState } from "#app/domain/ordering/commands/record-payment-state.server.ts";
import { delayedHoldEnds, graceAfter } from "#app/domain/ordering/model/hold-times.ts";
import { isPayable, type PaymentOutcome, paymentAfter } from "#app/domain/ordering/model/payment-state.ts";
import { uselessBecause } from "#app/domain/ordering/model/refund-reason.ts";
import { findPaymentOfNews } from "#app/domain/ordering/queries/find-payment-of-news.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import type { PaymentNews } from "#app/ports/payment-gateway.ts";
import type { Services } from "#app/services.server.ts";
import type { Money } from "#app/shared/money.ts";
import { oweRefund } from "./owe-refund.server.ts";
import { refreshFreeStock, stockScope } from "./refresh-free-stock.server.ts";
import { scheduleExpiry } from "./schedule-expiry.server.ts";
import { settleRefund } from "./settle-refund.server.ts";
import { takeBookings } from "./take-bookings.server.ts";
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
  if (news.outcome === "succeeded") return applySuccess(settling, news.amount);
  return applyOther(settling, news.outcome);
}

async function applySuccess(settling: Settling, amount: Money | null): Promise<SettleOutcome> {
  const { tx, services, payment, provider: actor, now } = settling;
  if (!paymentAfter(payment.state, "succeeded")) return "no-change";
  if (isFullAmount(amount, payment)) return applyArrival(settling);
  const paid = amount ? `${amount.minor} ${amount.currency}` : "unknown";
  await oweRefund(tx, services, { payment, reason: "other_amount", actor, now, detail: { paid } });
  return "other-amount";
}

/** An amount that is not told, or not in a currency we know, is never the one that was asked for. */
function isFullAmount(amount: Money | null, payment: Payment): boolean {
  return amount?.minor === payment.amountMinor && amount.currency === payment.currency;
}

/** The money of this attempt is here: it pays the order, or it is of no use to it and goes back. */
async function applyArrival(settling: Settling): Promise<SettleOutcome> {
  const { tx, services, order, payment, provider: actor, now } = settling;
  await recordPaymentState(tx, { payment, to: "succeeded", now, actor });
  const reason =
    uselessBecause({
      paidAlready: order.payments.some(({ id, state }) => id !== payment.id && state === "succeeded"),
      parts: order.sellerOrders.map(({ state }) => state),
    }) ?? (await sellGoods(settling));
  if (reason) await oweRefund(tx, services, { payment: { ...payment, state: "succeeded" }, reason, actor, now });
  await closeOthers(settling);
  return "applied";
}

/** Seats are locked before goods; they are sold once the goods are, so that either both are or none. */
async function sellGoods({ tx, services, order, provider, now }: Settling): Promise<"sold_out" | null> {
  const seats = await readySeats(tx, { orderId: order.id, now });
  if (seats.missing) return "sold_out";
  const scope = await stockScope(
    tx,
    order.holds.map(({ variantId }) => variantId),
  );
  if (!(await takeStock(tx, { orderId: order.id, lockIds: scope.lockIds, now }))) return "sold_out";
  await markOrderPaid(tx, order, provider, now);
  await takeBookings(tx, services, seats.bookings, { actor: provider, now });
  await takeVoucherUse(tx, { orderId: order.id, now });
  await tellBuyer(tx, services, { kind: "order-paid", orderId: order.id, now });
  await tellSellers(tx, services, order, now);
  if (order.holds.some(({ state }) => state === "returned")) await refreshFreeStock(tx, scope.products);
  return null;
}

/** Nobody pays at another attempt's page any more. */
async function closeOthers({ tx, services, order, payment, provider, now }: Settling): Promise<void> {
  for (const other of order.payments) {
    if (other.id === payment.id || !isPayable(other.state)) continue;
    await recordPaymentState(tx, { payment: other, to: "cancelled", now, actor: provider });
    await services.jobs.add(tx, "close-payment", { paymentId: other.id }, { key: `close/${other.id}` });
  }
}

/** A refund of money we had not heard of yet tells of its arrival too: that is settled first. */
async function applyRefund(settling: Settling, news: PaymentNews): Promise<SettleOutcome> {
  const { tx, services, order, payment, provider, now } = settling;
  const arrival = paymentAfter(payment.state, "succeeded") ? await applyArrival(settling) : "no-change";
  const current = arrival === "applied" ? await lockOrder(tx, order.id) : order;
  const paid = current?.payments.find(({ id }) => id === payment.id);
  if (!current || !paid) return "unknown-payment";
  const settled = await settleRefund(tx, services, { order: current, payment: paid, provider, news, now });
  return settled === "applied" ? settled : arrival;
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
