import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import { receivedAmount } from "../model/money-received.ts";
import { findMove, type OrderActor } from "../model/order-state.ts";
import { isOpenPayment } from "../model/payment-state.ts";
import { listDoorMoney } from "../queries/list-door-money.server.ts";
import { lockOrder } from "./lock-order.server.ts";
import { settleDue } from "./record-money-received.server.ts";
import { recordPaymentState } from "./record-payment-state.server.ts";

type Wish = { orderId: string; sellerOrderId: string; as: OrderActor; actor: string; now: Date };

/**
 * A part to be paid at the door of which every parcel is back or lost is over, and nobody owes anything. What the
 * other parts brought may then be all there is to come. False when the part goes on.
 */
export async function callOffRefusedPart(
  tx: Transaction,
  { orderId, sellerOrderId, as, actor, now }: Wish,
): Promise<boolean> {
  const order = await lockOrder(tx, orderId);
  const part = order?.sellerOrders.find(({ id }) => id === sellerOrderId);
  const move = part && findMove(part.state, "come-back", as);
  if (!order || !move || order.payMethod !== "on-delivery" || order.paymentState !== "due") return false;
  const brought = await listDoorMoney(tx, orderId, order.sellerOrders);
  if (brought.has(sellerOrderId)) return false;
  if ((await tx.shipment.count({ where: { sellerOrderId, state: { notIn: ["came_back", "lost"] } } })) > 0)
    return false;
  await tx.sellerOrder.update({ where: { id: part.id }, data: { state: move.to, version: { increment: 1 } } });
  await tx.orderEvent.create({
    data: {
      ...{ id: newId(), orderId, sellerOrderId, at: now, kind: "come-back", actor },
      ...{ fromState: part.state, toState: move.to },
    },
  });
  const lines = await tx.orderLine.findMany({ where: { sellerOrderId }, select: { variantId: true } });
  await tx.stockHold.updateMany({
    where: { orderId, variantId: { in: lines.map(({ variantId }) => variantId) }, state: "taken" },
    data: { state: "returned", endedAt: now },
  });
  const parts = order.sellerOrders.map((each) => (each.id === part.id ? { ...each, state: move.to } : each));
  const amountMinor = receivedAmount(parts, brought);
  if (amountMinor !== null) await settleDue(tx, order, { amountMinor, actor, now });
  if (parts.some(({ state }) => state !== "cancelled")) return true;
  for (const payment of order.payments.filter(({ state }) => isOpenPayment(state)))
    await recordPaymentState(tx, { payment, to: "cancelled", now, actor });
  return true;
}
