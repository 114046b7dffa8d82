import { readPolicy, refundPercent } from "#app/domain/experiences/model/booking-terms.ts";
import type { BookingView } from "#app/domain/experiences/model/booking-view.ts";
import { planRefund } from "#app/domain/ordering/model/refund-plan.ts";
import { findPaidOrder } from "#app/domain/ordering/queries/find-paid-order.server.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { type Money, money } from "#app/shared/money.ts";

export type VisitRefund = { percent: number; amount: Money };

/** What its visitor would get back for calling a visit off at this moment; null while nothing was paid. */
export async function visitRefund(
  db: Reader,
  { orderId, sellerOrderId, policy, startsAt }: BookingView,
  now: Date,
): Promise<VisitRefund | null> {
  const paid = await findPaidOrder(db, orderId);
  if (!paid) return null;
  const percent = refundPercent(readPolicy(policy), new Date(startsAt), now);
  const plan = planRefund(paid, { what: { partId: sellerOrderId, percent }, lines: [], shippingMinor: 0 });
  return { percent, amount: money(plan.ok ? plan.value.amountMinor : 0, paid.currency) };
}
