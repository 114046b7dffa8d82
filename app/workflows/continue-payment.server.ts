import { giveUpPayment } from "#app/domain/ordering/commands/give-up-payment.server.ts";
import { insertPayment } from "#app/domain/ordering/commands/insert-payment.server.ts";
import { type LockedOrder, lockOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { moveHoldEnd } from "#app/domain/ordering/commands/move-hold-end.server.ts";
import {
  canOpenUntil,
  extendedHold,
  holdTimes,
  maxExtensions,
  timesUntil,
} from "#app/domain/ordering/model/hold-times.ts";
import { isPayable } from "#app/domain/ordering/model/payment-state.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { type Result, refuse } from "#app/shared/result.ts";
import { openPayment } from "./open-payment.server.ts";
import { scheduleExpiry } from "./schedule-expiry.server.ts";

type Wants = Pick<Services, "db" | "env" | "clock" | "payments" | "origin" | "log" | "jobs">;

/** The address where an unpaid order can be paid: the open session, or a new one when that one failed or ended. */
export async function continuePayment(
  services: Wants,
  orderId: string,
): Promise<Result<string, "provider-down" | "not-now">> {
  const paymentId = await retryTransaction(services.db, (tx) => attemptFor(tx, services, orderId));
  return paymentId ? openPayment(services, paymentId) : refuse("not-now");
}

async function attemptFor(tx: Transaction, services: Wants, orderId: string): Promise<string | null> {
  const now = services.clock.now();
  const order = await lockOrder(tx, orderId);
  if (!order || order.expiresAt <= now) return null;
  if (!order.sellerOrders.some(({ state }) => state === "awaiting_payment")) return null;
  if (order.payments.some(({ state }) => state === "delayed" || state === "succeeded")) return null;
  const { provider, shortestSessionMs } = services.payments;
  const open = order.payments.findLast(
    (each) => isPayable(each.state) && each.expiresAt > now && each.provider === provider,
  );
  if (open && (open.payUrl || canOpenUntil(open.expiresAt, now, shortestSessionMs))) return open.id;
  if (open) await giveUpPayment(tx, open, now);
  return newAttempt(tx, services, order, now);
}

/**
 * Coming back to pay makes the goods wait longer, twice at most; after that what time is left must do. An attempt in place of
 * one that the provider never opened is not the buyer's coming back and counts for nothing.
 */
async function newAttempt(tx: Transaction, services: Wants, order: LockedOrder, now: Date): Promise<string | null> {
  const { env, payments } = services;
  const latest = order.payments.at(-1);
  const isReplacement = latest !== undefined && !latest.payUrl && !latest.providerRef;
  const mayExtend = isReplacement || order.extensions < maxExtensions;
  const times = mayExtend
    ? extendedHold(order.expiresAt, order.placedAt, holdTimes(now, env.HOLD_MINUTES, payments.shortestSessionMs))
    : timesUntil(order.expiresAt);
  if (!canOpenUntil(times.sessionEnds, now, payments.shortestSessionMs)) return null;
  if (mayExtend) {
    await moveHoldEnd(tx, order.id, times.holdEnds, { asExtension: !isReplacement });
    await scheduleExpiry(tx, services, order.id, times.holdEnds);
  }
  return insertPayment(tx, {
    orderId: order.id,
    provider: payments.provider,
    currency: order.currency,
    amountMinor: order.totalMinor,
    expiresAt: times.sessionEnds,
    createdAt: now,
  });
}
