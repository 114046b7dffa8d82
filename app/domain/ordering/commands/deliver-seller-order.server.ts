import type { Transaction } from "#app/platform/database.server.ts";
import { ok, type Result } from "#app/shared/result.ts";
import {
  type MovedSellerOrder,
  type MoveRefusal,
  type MoveSellerOrder,
  moveSellerOrder,
} from "./move-seller-order.server.ts";

/** The parcel has arrived. Told again, by whomever, it arrived once. */
export async function deliverSellerOrder(
  tx: Transaction,
  input: MoveSellerOrder,
): Promise<Result<MovedSellerOrder, MoveRefusal>> {
  const moved = await moveSellerOrder(tx, "deliver", input, { deliveredAt: input.now });
  if (moved.ok || moved.error === "not-found") return moved;
  const part = await tx.sellerOrder.findUniqueOrThrow({ where: { id: input.sellerOrderId } });
  return part.deliveredAt ? ok({ id: part.id, orderId: part.orderId }) : moved;
}
