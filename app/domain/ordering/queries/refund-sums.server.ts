import type { Reader } from "#app/platform/database.server.ts";
import type { RefundSums } from "../model/refund-ledger.ts";

/** What of a payment's money went back by our ledger, and what is still to go. */
export async function refundSumsOf(db: Reader, paymentId: string): Promise<RefundSums> {
  const rows = await db.refund.groupBy({ by: ["state"], where: { paymentId }, _sum: { amountMinor: true } });
  const sumOf = (state: string) => rows.find((row) => row.state === state)?._sum.amountMinor ?? 0;
  return { doneMinor: sumOf("done"), dueMinor: sumOf("due") + sumOf("failed") };
}
