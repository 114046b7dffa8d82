import type { Transaction } from "#app/platform/database.server.ts";
import type { LockedOrder } from "./lock-order.server.ts";
import { moveWholeOrder } from "./move-whole-order.server.ts";

/** The money is here and the goods are taken. */
export async function markOrderPaid(tx: Transaction, order: LockedOrder, actor: string, now: Date): Promise<void> {
  await tx.order.update({ where: { id: order.id }, data: { paymentState: "paid", paidAt: now } });
  await moveWholeOrder(tx, order, "pay", { as: "system", actor, now });
}
