import type { Transaction } from "#app/platform/database.server.ts";
import type { Result } from "#app/shared/result.ts";
import {
  type MovedSellerOrder,
  type MoveRefusal,
  type MoveSellerOrder,
  moveSellerOrder,
} from "./move-seller-order.server.ts";

/** Handed to the carrier. The workflow around it tells the buyer. */
export function shipSellerOrder(
  tx: Transaction,
  input: MoveSellerOrder & { carrier: string; trackingNumber: string },
): Promise<Result<MovedSellerOrder, MoveRefusal>> {
  const { carrier, trackingNumber, now } = input;
  return moveSellerOrder(tx, "ship", input, { carrier, trackingNumber, shippedAt: now });
}
