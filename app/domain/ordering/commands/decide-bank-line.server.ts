import type { Transaction } from "#app/platform/database.server.ts";
import type { BankLineState } from "../model/bank-line-state.ts";

export type BankLineDecision = {
  state: BankLineState;
  orderCode?: string | null;
  paymentId?: string | null;
  /** Null when the portal decided as it read the line in. */
  decidedBy: string | null;
  now: Date;
};

export async function decideBankLine(
  tx: Transaction,
  id: string,
  { state, orderCode, paymentId, decidedBy, now }: BankLineDecision,
): Promise<void> {
  await tx.bankStatementLine.update({
    where: { id },
    data: { state, orderCode, paymentId, ...(decidedBy ? { decidedBy, decidedAt: now } : {}) },
  });
}
