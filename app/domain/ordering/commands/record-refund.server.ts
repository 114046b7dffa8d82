import type { Transaction } from "#app/platform/database.server.ts";
import type { LockedOrder } from "./lock-order.server.ts";
import { moveWholeOrder } from "./move-whole-order.server.ts";

/**
 * All the money of an order went back. Parts that were never paid for keep how they ended, and an order that still waits for
 * its money goes on waiting. Tells which parts moved.
 */
export async function recordRefund(
  tx: Transaction,
  order: LockedOrder,
  actor: string,
  now: Date,
): Promise<LockedOrder["sellerOrders"]> {
  if (order.sellerOrders.some(({ state }) => state === "awaiting_payment")) return [];
  await tx.order.update({ where: { id: order.id }, data: { paymentState: "refunded" } });
  return moveWholeOrder(tx, order, "refund", { as: "system", actor, now });
}

/** Some of the money went back; how much is not known. False when that was known already. */
export async function recordPartRefund(tx: Transaction, order: LockedOrder): Promise<boolean> {
  if (order.paymentState !== "paid") return false;
  await tx.order.update({ where: { id: order.id }, data: { paymentState: "partly_refunded" } });
  return true;
}
