import { type DeliverRefusal, deliverSellerOrder } from "#app/domain/ordering/commands/deliver-seller-order.server.ts";
import type { MovedSellerOrder, MoveWish } from "#app/domain/ordering/commands/move-seller-order.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Result } from "#app/shared/result.ts";

/** Marks a parcel, or all of a part, as arrived, for its seller, for staff or for the buyer. */
export function deliverOrder(
  services: Pick<Services, "db" | "clock">,
  input: MoveWish & { shipmentId?: string },
): Promise<Result<MovedSellerOrder, DeliverRefusal>> {
  return retryTransaction(services.db, (tx) => deliverSellerOrder(tx, { ...input, now: services.clock.now() }));
}
