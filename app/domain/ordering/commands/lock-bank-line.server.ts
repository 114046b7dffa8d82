import type { Transaction } from "#app/platform/database.server.ts";
import { isUuid } from "#app/shared/id.ts";

/** A line that nobody else decides until the transaction ends. Comes before the order's row. */
export async function lockBankLine(tx: Transaction, id: string) {
  if (!isUuid(id)) return null;
  await tx.$queryRaw`SELECT 1 FROM bank_statement_line WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.bankStatementLine.findUnique({ where: { id } });
}
