import { type SavePickupPoint, savePickupPoint } from "#app/domain/sellers/commands/save-pickup-point.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Result } from "#app/shared/result.ts";

/** Adds a seller's pickup point, or changes one. Carts that chose it read it anew. */
export function savePickup(
  { db }: Pick<Services, "db">,
  input: SavePickupPoint,
): Promise<Result<{ id: string }, "not-found" | "changed">> {
  return retryTransaction(db, (tx) => savePickupPoint(tx, input));
}
