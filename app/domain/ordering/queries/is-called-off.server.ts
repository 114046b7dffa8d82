import type { Reader } from "#app/platform/database.server.ts";

/** Is every part of this order called off, so that nobody pays for any of it? */
export async function isCalledOff(db: Reader, orderId: string): Promise<boolean> {
  return (await db.sellerOrder.count({ where: { orderId, state: { not: "cancelled" } } })) === 0;
}
