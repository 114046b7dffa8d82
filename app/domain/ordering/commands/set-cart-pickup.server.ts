import type { Transaction } from "#app/platform/database.server.ts";

/** The buyer fetches what this seller makes at a point, or with null has it sent. An unknown cart stays unknown. */
export async function setCartPickup(
  tx: Transaction,
  { cartId, sellerId, pointId }: { cartId: string; sellerId: string; pointId: string | null },
): Promise<void> {
  if (pointId === null) {
    await tx.cartPickup.deleteMany({ where: { cartId, sellerId } });
    return;
  }
  if ((await tx.cart.count({ where: { id: cartId } })) === 0) return;
  await tx.cartPickup.upsert({
    where: { cartId_sellerId: { cartId, sellerId } },
    create: { cartId, sellerId, pickupPointId: pointId },
    update: { pickupPointId: pointId },
  });
}
