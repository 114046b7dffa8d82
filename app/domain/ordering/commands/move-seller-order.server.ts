import type { Transaction } from "#app/platform/database.server.ts";
import { isUuid, newId } from "#app/shared/id.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { findMove, type SellerOrderAction } from "../model/order-state.ts";
import { lockOrderRow } from "./lock-order.server.ts";

export type MoveSellerOrder = {
  sellerId: string;
  sellerOrderId: string;
  /** What the desk showed; null skips the check. */
  version: number | null;
  /** The user's id. */
  actor: string;
  now: Date;
};
export type MovedSellerOrder = { id: string; orderId: string };
export type MoveRefusal = "not-found" | "changed" | "not-now";

/** Moves one part of an order on behalf of its seller, and writes down who did it. */
export async function moveSellerOrder(
  tx: Transaction,
  action: SellerOrderAction,
  { sellerId, sellerOrderId, version, actor, now }: MoveSellerOrder,
  change: { carrier?: string; trackingNumber?: string; shippedAt?: Date } = {},
): Promise<Result<MovedSellerOrder, MoveRefusal>> {
  if (!isUuid(sellerOrderId)) return refuse("not-found");
  const own = await tx.sellerOrder.findFirst({ where: { id: sellerOrderId, sellerId }, select: { orderId: true } });
  if (!own) return refuse("not-found");
  await lockOrderRow(tx, own.orderId);
  const found = await tx.sellerOrder.findUniqueOrThrow({ where: { id: sellerOrderId } });
  if (version !== null && found.version !== version) return refuse("changed");
  const move = findMove(found.state, action, "seller");
  if (!move) return refuse("not-now");
  await tx.sellerOrder.update({
    where: { id: found.id },
    data: { ...change, state: move.to, version: { increment: 1 } },
  });
  await tx.orderEvent.create({
    data: {
      id: newId(),
      orderId: found.orderId,
      sellerOrderId: found.id,
      at: now,
      kind: action,
      fromState: found.state,
      toState: move.to,
      actor,
    },
  });
  return ok({ id: found.id, orderId: found.orderId });
}
