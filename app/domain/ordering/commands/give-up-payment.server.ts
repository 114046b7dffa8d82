import type { Transaction } from "#app/platform/database.server.ts";
import { type PaymentMove, recordPaymentState } from "./record-payment-state.server.ts";

/** An attempt whose page could not be opened. Should its money come all the same, its news still find it. */
export function giveUpPayment(tx: Transaction, payment: PaymentMove["payment"], now: Date): Promise<void> {
  return recordPaymentState(tx, { payment, to: "cancelled", now, actor: "system", detail: { reason: "never-opened" } });
}
