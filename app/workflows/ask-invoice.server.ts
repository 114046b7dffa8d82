import { requestInvoice } from "#app/domain/ordering/commands/request-invoice.server.ts";
import type { InvoiceRequest } from "#app/domain/ordering/model/invoice-request.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Result } from "#app/shared/result.ts";

/** Asks the sellers of a paid order for their electronic invoices. */
export function askInvoice(
  { db, clock }: Pick<Services, "db" | "clock">,
  input: { orderId: string; invoice: InvoiceRequest },
): Promise<Result<null, "not-now">> {
  return retryTransaction(db, (tx) => requestInvoice(tx, { ...input, now: clock.now() }));
}
