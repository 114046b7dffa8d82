import type { Reader } from "#app/platform/database.server.ts";

export async function findOrderId(db: Reader, code: string): Promise<string | null> {
  const order = await db.order.findUnique({ where: { code }, select: { id: true } });
  return order?.id ?? null;
}
