import type { Reader } from "#app/platform/database.server.ts";

/** How many packs are in a cart. */
export async function countCart(db: Reader, cartId: string | null): Promise<number> {
  if (!cartId) return 0;
  const { _sum } = await db.cartLine.aggregate({ where: { cartId }, _sum: { quantity: true } });
  return _sum.quantity ?? 0;
}
