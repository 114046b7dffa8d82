import type { Transaction } from "#app/platform/database.server.ts";
import type { Money } from "#app/shared/money.ts";

/** Sets how many of a pack, and remembers the price it was set at. Nothing happens when it is not in the cart. */
export async function setCartLine(
  tx: Transaction,
  { cartId, variantId, quantity, seen }: { cartId: string; variantId: string; quantity: number; seen: Money | null },
): Promise<void> {
  await tx.cartLine.updateMany({
    where: { cartId, variantId },
    data: { quantity, ...(seen ? { seenPriceMinor: seen.minor, seenCurrency: seen.currency } : {}) },
  });
}
