import type { Reader } from "#app/platform/database.server.ts";
import { isCurrency, type Money, money } from "#app/shared/money.ts";
import { closedDisputeStates } from "../model/dispute-state.ts";
import { handProviders, isGivenBackByHand } from "../model/give-back-reason.ts";

export type MoneyNotice = {
  id: string;
  kind: "dispute" | "refund-failed" | "refund-by-hand";
  orderId: string;
  code: string;
  at: Date;
  amount: Money | null;
  /** A dispute's state, or why a provider did not take a refund. */
  says: string;
};

const most = 50;

/** Money that a person has to look at: open disputes, and refunds that do not go by themselves. The oldest first. */
export async function listMoneyNotices(db: Reader): Promise<MoneyNotice[]> {
  const order = { select: { id: true, code: true } };
  const [disputes, refunds] = await Promise.all([
    db.dispute.findMany({
      where: { state: { notIn: closedDisputeStates } },
      include: { payment: { select: { order } } },
      orderBy: { openedAt: "asc" },
      take: most,
    }),
    db.refund.findMany({
      where: {
        state: { not: "done" },
        OR: [{ lastError: { not: null } }, { payment: { provider: { in: handProviders } } }],
      },
      include: { order, payment: { select: { provider: true } } },
      orderBy: { requestedAt: "asc" },
      take: most,
    }),
  ]);
  return [
    ...disputes.map(({ id, payment, openedAt, state, amountMinor, currency }) => ({
      ...{ id, kind: "dispute" as const, orderId: payment.order.id, code: payment.order.code, at: openedAt },
      ...{ amount: moneyOrNull(amountMinor, currency), says: state },
    })),
    ...refunds.map(({ id, order: of, payment, requestedAt, lastError, amountMinor, currency }) => ({
      ...{ id, orderId: of.id, code: of.code, at: requestedAt },
      kind: isGivenBackByHand(payment.provider) ? ("refund-by-hand" as const) : ("refund-failed" as const),
      ...{ amount: moneyOrNull(amountMinor, currency), says: lastError ?? "" },
    })),
  ];
}

function moneyOrNull(minor: number, currency: string): Money | null {
  return isCurrency(currency) ? money(minor, currency) : null;
}
