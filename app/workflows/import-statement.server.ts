import { insertBankLine } from "#app/domain/ordering/commands/insert-bank-line.server.ts";
import { type BankLineState, namedOrder } from "#app/domain/ordering/model/bank-line-state.ts";
import {
  findStatementHead,
  mostStatementLines,
  readStatement,
  type Statement,
  type StatementLine,
} from "#app/domain/ordering/model/bank-statement.ts";
import { codesIn } from "#app/domain/ordering/model/order-code.ts";
import { findTransferOrders } from "#app/domain/ordering/queries/find-transfer-orders.server.ts";
import { bankAccountOf } from "#app/platform/bank-account.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { readSeparated, type SeparatedRefusal } from "#app/platform/read-separated.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { settleTransfer } from "./settle-transfer.server.ts";

type Wants = Pick<Services, "db" | "jobs" | "env" | "clock">;
export type StatementRefusal = { code: SeparatedRefusal | "no-head" | "too-many-lines" };
/** How many lines became what; `known` were there from an earlier statement. */
export type StatementCounts = Record<BankLineState | "known", number>;

/** The lines of a statement, read and nothing else done. A row more than the most is read, so that too many is seen. */
export function openStatement(bytes: Uint8Array): Result<Statement, StatementRefusal> {
  const readings = readSeparated(bytes, mostStatementLines + 100);
  if (!readings.ok) return refuse({ code: readings.error });
  for (const rows of readings.value) {
    const head = findStatementHead(rows);
    if (!head) continue;
    if (rows.length - head.at - 1 > mostStatementLines) return refuse({ code: "too-many-lines" });
    return ok(readStatement(rows, head));
  }
  return refuse({ code: "no-head" });
}

/**
 * Takes in every line that is new, each in a transaction of its own with all that follows from it. A statement read in twice,
 * or by two people at once, does nothing twice.
 */
export async function importStatement(
  services: Wants,
  { lines, actor }: { lines: readonly StatementLine[]; actor: string },
): Promise<StatementCounts> {
  const counts: StatementCounts = { matched: 0, unmatched: 0, other_amount: 0, not_due: 0, set_aside: 0, known: 0 };
  for (const line of lines) {
    const became = await retryTransaction(services.db, (tx) => takeLine(tx, services, line, actor));
    counts[became] += 1;
  }
  return counts;
}

async function takeLine(
  tx: Transaction,
  services: Wants,
  line: StatementLine,
  importedBy: string,
): Promise<BankLineState | "known"> {
  const account = bankAccountOf(services.env)?.account ?? "";
  const lineId = await insertBankLine(tx, { account, line, importedBy, now: services.clock.now() });
  if (!lineId) return "known";
  const { amountMinor } = line;
  const order = namedOrder(await findTransferOrders(tx, codesIn(line.text)), amountMinor);
  const { state } = await settleTransfer(tx, services, { lineId, amountMinor, order, decidedBy: null });
  return state;
}
