import { type RecordInvoice, recordInvoice } from "#app/domain/ordering/commands/record-invoice.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Result } from "#app/shared/result.ts";

/** A seller writes down the number of the electronic invoice that was made out for a part. */
export function issueInvoice(
  { db, clock }: Pick<Services, "db" | "clock">,
  input: Omit<RecordInvoice, "now">,
): Promise<Result<null, "not-found" | "not-now">> {
  return retryTransaction(db, (tx) => recordInvoice(tx, { ...input, now: clock.now() }));
}
