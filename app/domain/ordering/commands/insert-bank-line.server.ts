import type { Transaction } from "#app/platform/database.server.ts";
import { dateOf } from "#app/shared/calendar.ts";
import { digestOf } from "#app/shared/digest.ts";
import { newId } from "#app/shared/id.ts";
import type { StatementLine } from "../model/bank-statement.ts";

export type NewBankLine = { account: string; line: StatementLine; importedBy: string; now: Date };

/** Keeps a line of a statement once, whichever statement brought it; null when it was there. Waits for who keeps the same one. */
export async function insertBankLine(
  tx: Transaction,
  { account, line, importedBy, now }: NewBankLine,
): Promise<string | null> {
  const { bookedOn, amountMinor, text, reference } = line;
  const id = newId();
  const digest = digestOf([account, bookedOn, amountMinor, text, reference]);
  const { count } = await tx.bankStatementLine.createMany({
    data: [{ id, digest, bookedOn: dateOf(bookedOn), amountMinor, text, reference, importedAt: now, importedBy }],
    skipDuplicates: true,
  });
  return count === 1 ? id : null;
}
