import type { Reader } from "#app/platform/database.server.ts";

/** The code people know an order by. Throws for an unknown order. */
export async function findOrderCode(db: Reader, orderId: string): Promise<string> {
  return (await db.order.findUniqueOrThrow({ where: { id: orderId }, select: { code: true } })).code;
}
