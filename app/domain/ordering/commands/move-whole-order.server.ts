import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import { findMove, type OrderActor, type SellerOrderAction } from "../model/order-state.ts";
import type { LockedOrder } from "./lock-order.server.ts";

/** Moves every part of a locked order that the action fits, and writes each move down. Tells which parts moved. */
export async function moveWholeOrder(
  tx: Transaction,
  order: Pick<LockedOrder, "id" | "sellerOrders">,
  action: SellerOrderAction,
  { as, actor, now, detail }: { as: OrderActor; actor: string; now: Date; detail?: Record<string, string> },
): Promise<LockedOrder["sellerOrders"]> {
  const moved: LockedOrder["sellerOrders"] = [];
  for (const part of order.sellerOrders) {
    const move = findMove(part.state, action, as);
    if (!move) continue;
    moved.push(part);
    await tx.sellerOrder.update({ where: { id: part.id }, data: { state: move.to, version: { increment: 1 } } });
    await tx.orderEvent.create({
      data: {
        id: newId(),
        orderId: order.id,
        sellerOrderId: part.id,
        at: now,
        kind: action,
        fromState: part.state,
        toState: move.to,
        actor,
        ...(detail ? { detail } : {}),
      },
    });
  }
  return moved;
}
