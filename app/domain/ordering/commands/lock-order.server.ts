import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Transaction } from "#app/platform/database.server.ts";

const whole = {
  sellerOrders: true,
  payments: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
  holds: true,
} satisfies Prisma.OrderInclude;

export type LockedOrder = Prisma.OrderGetPayload<{ include: typeof whole }>;

/** An order with its parts, payments (the oldest first) and holds; nobody else moves it until the transaction ends. */
export async function lockOrder(tx: Transaction, orderId: string): Promise<LockedOrder | null> {
  await lockOrderRow(tx, orderId);
  return tx.order.findUnique({ where: { id: orderId }, include: whole });
}

/** Comes before any lock on what belongs to the order: two who took them the other way round would wait for each other. */
export async function lockOrderRow(tx: Transaction, orderId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM customer_order WHERE id = ${orderId}::uuid FOR UPDATE`;
}
