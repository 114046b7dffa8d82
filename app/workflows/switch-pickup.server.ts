import { setPickupActive } from "#app/domain/sellers/commands/set-pickup-active.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";

/** Puts a seller's pickup point into use or out of it; orders that were placed keep theirs. False where it is not the seller's. */
export function switchPickup(
  { db }: Pick<Services, "db">,
  input: { id: string; sellerId: string; active: boolean },
): Promise<boolean> {
  return retryTransaction(db, (tx) => setPickupActive(tx, input));
}
