import { type Database, inTransaction, type Transaction } from "./database.server.ts";

const passing = /P2034|P2028|40P01|40001/;

/** Runs a transaction again when the database gave way to another one, so that no deadlock ever reaches a person. */
export async function retryTransaction<Value>(
  db: Database,
  work: (tx: Transaction) => Promise<Value>,
  attempts = 4,
): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(db, work);
    } catch (error) {
      if (attempt >= attempts || !isPassing(error)) throw error;
    }
  }
}

/** A deadlock, a write conflict, or no connection in time: nothing was written. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, meta } = error as { code?: unknown; meta?: unknown };
  return passing.test(`${String(code)} ${JSON.stringify(meta ?? "")} ${isPassingText(error.message)}`);
}

function isPassingText(message: string): string {
  return /deadlock detected/i.test(message) ? "40P01" : "";
}
