import type { Reader } from "#app/platform/database.server.ts";

/** By seller: the point at which the buyer wants to fetch what is in the cart. It may be out of use by now. */
export type CartPickups = ReadonlyMap<string, string>;

export async function listCartPickups(db: Reader, cartId: string | null): Promise<CartPickups> {
  if (!cartId) return new Map();
  const rows = await db.cartPickup.findMany({ where: { cartId } });
  return new Map(rows.map(({ sellerId, pickupPointId }) => [sellerId, pickupPointId]));
}
