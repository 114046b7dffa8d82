import { type Currency, type Money, money, sumMoney } from "#app/shared/money.ts";
import type { PaymentState } from "./payment-state.ts";

type Payment = { id: string; state: PaymentState; amountMinor: number; updatedAt: Date };
type Refund = { paymentId: string; state: "due" | "done" | "failed"; amountMinor: number; doneAt: Date | null };

/** `at` is null while the money is still on its way back. */
export type Returned = { amount: Money; at: Date | null };
export type MoneyMoves = { received: Money; returned: Returned[]; kept: Money };

/**
 * What came for an order and what goes back of it. A payment of no use goes back whole and has no refund beside it; where
 * there are refunds, they tell.
 */
export function moneyMoves(payments: readonly Payment[], refunds: readonly Refund[], currency: Currency): MoneyMoves {
  const came = payments.filter(({ state }) => state === "succeeded" || state === "refund_due" || state === "refunded");
  const received = sumMoney(
    came.map(({ amountMinor }) => money(amountMinor, currency)),
    currency,
  );
  const returned = came.flatMap((payment): Returned[] => {
    const own = refunds.filter(({ paymentId }) => paymentId === payment.id);
    if (own.length > 0)
      return own.map(({ amountMinor, doneAt, state }) => ({
        amount: money(amountMinor, currency),
        at: state === "done" ? doneAt : null,
      }));
    if (payment.state === "succeeded") return [];
    const at = payment.state === "refunded" ? payment.updatedAt : null;
    return [{ amount: money(payment.amountMinor, currency), at }];
  });
  const back = returned.reduce((sum, { amount }) => sum + amount.minor, 0);
  return { received, returned, kept: money(received.minor - back, currency) };
}
