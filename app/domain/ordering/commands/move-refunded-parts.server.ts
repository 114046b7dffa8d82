import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import { findMove, type OrderActor } from "../model/order-state.ts";
import type { RefundPlan } from "../model/refund-plan.ts";
import type { LockedOrder } from "./lock-order.server.ts";

type Refunding = {
  refundId: string;
  moves: RefundPlan["moves"];
  as: OrderActor;
  actor: string;
  reason: string;
  now: Date;
};

/** Moves the parts of a locked order that give something back. False when one cannot move so, and then nothing may stand. */
export async function moveRefundedParts(
  tx: Transaction,
  order: LockedOrder,
  { refundId, moves, as, actor, reason, now }: Refunding,
): Promise<boolean> {
  for (const { partId, action } of moves) {
    const part = order.sellerOrders.find(({ id }) => id === partId);
    const move = part && findMove(part.state, action, as);
    if (!move) return false;
    await tx.sellerOrder.update({ where: { id: partId }, data: { state: move.to, version: { increment: 1 } } });
    await tx.orderEvent.create({
      data: {
        ...{ id: newId(), orderId: order.id, sellerOrderId: partId, at: now, kind: action },
        ...{ fromState: part.state, toState: move.to, actor, detail: { refundId, reason } },
      },
    });
  }
  return true;
}
