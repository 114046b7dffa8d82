import type { Transaction } from "#app/platform/database.server.ts";
import type { LockedOrder } from "./lock-order.server.ts";
import { moveWholeOrder } from "./move-whole-order.server.ts";

/** All the money of an order went back. Parts that were never paid for keep how they ended. */
export async function recordRefund(tx: Transaction, order: LockedOrder, actor: string, now: Date): Promise<void> {
  await tx.order.update({ where: { id: order.id }, data: { paymentState: "refunded" } });
  const sellerOrders = await tx.sellerOrder.findMany({ where: { orderId: order.id } });
  await moveWholeOrder(tx, { id: order.id, sellerOrders }, "refund", { as: "system", actor, now });
}

/** Some of the money went back; which part of the order it was for is not known here. */
export async function recordPartRefund(tx: Transaction, order: LockedOrder): Promise<void> {
  if (order.paymentState === "refunded") return;
  await tx.order.update({ where: { id: order.id }, data: { paymentState: "partly_refunded" } });
}
