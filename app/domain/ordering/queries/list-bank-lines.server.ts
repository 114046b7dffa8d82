import type { Reader } from "#app/platform/database.server.ts";
import { dayOf } from "#app/shared/calendar.ts";
import { money } from "#app/shared/money.ts";
import { pageWithin } from "#app/shared/page-number.ts";
import { type BankLineState, isOpenLine } from "../model/bank-line-state.ts";
import { asCurrency } from "../model/stored-money.ts";

export const bankLinesPerPage = 50;

/** Lines of the bank's statements in one state, the newest first, and how many are in each. */
export async function listBankLines(db: Reader, wish: { state: BankLineState; page: number }) {
  const counted = await db.bankStatementLine.groupBy({ by: ["state"], _count: { _all: true } });
  const counts: Partial<Record<BankLineState, number>> = Object.fromEntries(
    counted.map(({ state, _count }) => [state, _count._all]),
  );
  const total = counts[wish.state] ?? 0;
  const page = pageWithin(wish.page, total, bankLinesPerPage);
  const rows = await db.bankStatementLine.findMany({
    where: { state: wish.state },
    orderBy: [{ bookedOn: "desc" }, { id: "desc" }],
    skip: (page - 1) * bankLinesPerPage,
    take: bankLinesPerPage,
  });
  const lines = rows.map(({ id, bookedOn, amountMinor, currency, text, reference, orderCode, state, ...row }) => ({
    ...{ id, text, reference, orderCode, state },
    day: dayOf(bookedOn),
    amount: money(amountMinor, asCurrency(currency)),
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt,
    /** Its money waits in the list of what is to be given back. */
    isOwed: state === "not_due" && row.paymentId !== null,
    isOpen: isOpenLine(state),
  }));
  return { lines, counts, total, page };
}

export type ListedBankLine = Awaited<ReturnType<typeof listBankLines>>["lines"][number];
