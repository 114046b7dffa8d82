import type {
  MovedSellerOrder,
  MoveRefusal,
  MoveWish,
} from "#app/domain/ordering/commands/move-seller-order.server.ts";
import { prepareSellerOrder } from "#app/domain/ordering/commands/prepare-seller-order.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Result } from "#app/shared/result.ts";

/** Marks a seller's part as being packed. */
export function prepareOrder(services: Services, input: MoveWish): Promise<Result<MovedSellerOrder, MoveRefusal>> {
  return retryTransaction(services.db, (tx) => prepareSellerOrder(tx, { ...input, now: services.clock.now() }));
}
