import type { Transaction } from "#app/platform/database.server.ts";
import { isUuid, newId } from "#app/shared/id.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { findMove, isTimeFor, type SellerOrderAction } from "../model/order-state.ts";
import { lockOrderRow } from "./lock-order.server.ts";

/** Who moves a part: its seller, or staff or the buyer for whom the order was opened. */
export type Mover = { sellerId: string; as?: "seller" } | { orderId: string; as: "staff" | "buyer" };

export type MoveWish = Mover & {
  sellerOrderId: string;
  /** What the desk showed; null skips the check. */
  version: number | null;
  /** The user's id, or "buyer". */
  actor: string;
};
export type MoveSellerOrder = MoveWish & { now: Date };
export type MovedSellerOrder = { id: string; orderId: string };
export type MoveRefusal = "not-found" | "changed" | "not-now";

/** Moves one part of an order for who may move it, and writes down who did it. */
export async function moveSellerOrder(
  tx: Transaction,
  action: SellerOrderAction,
  input: MoveSellerOrder,
  change: { shippedAt?: Date; deliveredAt?: Date } = {},
  detail?: { shipmentId: string },
): Promise<Result<MovedSellerOrder, MoveRefusal>> {
  const { sellerOrderId, version, actor, now } = input;
  if (!isUuid(sellerOrderId)) return refuse("not-found");
  const owner = "sellerId" in input ? { sellerId: input.sellerId } : { orderId: input.orderId };
  const own = await tx.sellerOrder.findFirst({ where: { id: sellerOrderId, ...owner }, select: { orderId: true } });
  if (!own) return refuse("not-found");
  await lockOrderRow(tx, own.orderId);
  const found = await tx.sellerOrder.findUniqueOrThrow({ where: { id: sellerOrderId } });
  if (version !== null && found.version !== version) return refuse("changed");
  const move = findMove(found.state, action, input.as ?? "seller");
  if (!move || !isTimeFor(action, found)) return refuse("not-now");
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
      ...(detail ? { detail } : {}),
    },
  });
  return ok({ id: found.id, orderId: found.orderId });
}
