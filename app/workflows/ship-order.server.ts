import type {
  MovedSellerOrder,
  MoveRefusal,
  MoveWish,
} from "#app/domain/ordering/commands/move-seller-order.server.ts";
import { shipSellerOrder } from "#app/domain/ordering/commands/ship-seller-order.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { ok, type Result } from "#app/shared/result.ts";
import { tellBuyer } from "./tell-buyer.server.ts";

export type ShipOrder = MoveWish & { carrier: string; trackingNumber: string };

/** Marks a seller's part as shipped and tells the buyer, once. */
export function shipOrder(services: Services, input: ShipOrder): Promise<Result<MovedSellerOrder, MoveRefusal>> {
  const now = services.clock.now();
  return retryTransaction(services.db, async (tx) => {
    const shipped = await shipSellerOrder(tx, { ...input, now });
    if (!shipped.ok) return shipped;
    const { id, orderId } = shipped.value;
    await tellBuyer(tx, services, { kind: "order-shipped", orderId, sellerOrderId: id, now });
    return ok({ id, orderId });
  });
}
