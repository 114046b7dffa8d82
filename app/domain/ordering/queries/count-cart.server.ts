import type { Reader } from "#app/platform/database.server.ts";

/** How many packs and visits are in a cart. */
export async function countCart(db: Reader, cartId: string | null): Promise<number> {
  if (!cartId) return 0;
  const [{ _sum }, visits] = await Promise.all([
    db.cartLine.aggregate({ where: { cartId }, _sum: { quantity: true } }),
    db.cartVisit.count({ where: { cartId } }),
  ]);
  return (_sum.quantity ?? 0) + visits;
}
