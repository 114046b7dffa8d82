import type { Transaction } from "#app/platform/database.server.ts";
import type { Result } from "#app/shared/result.ts";
import {
  type MovedSellerOrder,
  type MoveRefusal,
  type MoveSellerOrder,
  moveSellerOrder,
} from "./move-seller-order.server.ts";

/** The seller has begun to pack. */
export function prepareSellerOrder(
  tx: Transaction,
  input: MoveSellerOrder,
): Promise<Result<MovedSellerOrder, MoveRefusal>> {
  return moveSellerOrder(tx, "prepare", input);
}
