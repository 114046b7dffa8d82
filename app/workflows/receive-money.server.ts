import { type MoneyReceived, recordMoneyReceived } from "#app/domain/ordering/commands/record-money-received.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Result } from "#app/shared/result.ts";

/** A seller, or staff, records that the money of a part was received at the door. */
export function receiveMoney(
  { db, clock }: Pick<Services, "db" | "clock">,
  input: Omit<MoneyReceived, "now">,
): Promise<Result<{ orderId: string }, "not-found" | "not-now">> {
  return retryTransaction(db, (tx) => recordMoneyReceived(tx, { ...input, now: clock.now() }));
}
