import type { Database, Transaction } from "#app/platform/database.server.ts";

/** Nothing happens to what is not in the cart. */
export async function removeVisits(
  db: Database | Transaction,
  { cartId, ids }: { cartId: string; ids: readonly string[] },
): Promise<void> {
  await db.cartVisit.deleteMany({ where: { cartId, id: { in: [...ids] } } });
}
