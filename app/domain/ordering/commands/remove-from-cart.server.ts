import type { Transaction } from "#app/platform/database.server.ts";

export async function removeFromCart(tx: Transaction, cartId: string, variantIds: readonly string[]): Promise<void> {
  await tx.cartLine.deleteMany({ where: { cartId, variantId: { in: [...variantIds] } } });
}
