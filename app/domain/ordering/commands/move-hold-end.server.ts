import type { Transaction } from "#app/platform/database.server.ts";

/** The order and its holds end together. */
export async function moveHoldEnd(
  tx: Transaction,
  orderId: string,
  until: Date,
  { asExtension = false }: { asExtension?: boolean } = {},
): Promise<void> {
  await tx.order.update({
    where: { id: orderId },
    data: { expiresAt: until, ...(asExtension ? { extensions: { increment: 1 } } : {}) },
  });
  await tx.stockHold.updateMany({ where: { orderId, state: "held" }, data: { expiresAt: until } });
}
