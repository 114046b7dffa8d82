import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Transaction } from "#app/platform/database.server.ts";

const whole = { sellerOrders: true, payments: true, holds: true } satisfies Prisma.OrderInclude;

export type LockedOrder = Prisma.OrderGetPayload<{ include: typeof whole }>;

/** An order with its parts, payments and holds; nobody else moves it until the transaction ends. */
export async function lockOrder(tx: Transaction, orderId: string): Promise<LockedOrder | null> {
  await tx.$queryRaw`SELECT 1 FROM customer_order WHERE id = ${orderId}::uuid FOR UPDATE`;
  return tx.order.findUnique({ where: { id: orderId }, include: whole });
}
