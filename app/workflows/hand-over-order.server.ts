import { handOverSellerOrder } from "#app/domain/ordering/commands/hand-over-seller-order.server.ts";
import type {
  MovedSellerOrder,
  MoveRefusal,
  MoveWish,
} from "#app/domain/ordering/commands/move-seller-order.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Result } from "#app/shared/result.ts";

/** Marks a part as handed over to its buyer, for its seller or for staff. */
export function handOverOrder(
  services: Pick<Services, "db" | "clock">,
  input: MoveWish,
): Promise<Result<MovedSellerOrder, MoveRefusal>> {
  return retryTransaction(services.db, (tx) => handOverSellerOrder(tx, { ...input, now: services.clock.now() }));
}
