import type { Transaction } from "#app/platform/database.server.ts";
import { ok, type Result } from "#app/shared/result.ts";
import {
  type MovedSellerOrder,
  type MoveRefusal,
  type MoveSellerOrder,
  moveSellerOrder,
} from "./move-seller-order.server.ts";

/** The buyer has fetched a part. Told again, it was handed over once. */
export async function handOverSellerOrder(
  tx: Transaction,
  input: MoveSellerOrder,
): Promise<Result<MovedSellerOrder, MoveRefusal>> {
  const moved = await moveSellerOrder(tx, "hand-over", input, { deliveredAt: input.now });
  if (moved.ok || moved.error === "not-found") return moved;
  const part = await tx.sellerOrder.findUniqueOrThrow({ where: { id: input.sellerOrderId } });
  return part.delivery === "pickup" && part.deliveredAt ? ok({ id: part.id, orderId: part.orderId }) : moved;
}
