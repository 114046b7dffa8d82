import type { Reader } from "#app/platform/database.server.ts";
import { isCurrency, type Money } from "#app/shared/money.ts";

export type CartLine = { variantId: string; quantity: number; seen: Money | null };

/** What is in a cart, oldest first. An unknown cart is an empty one. */
export async function findCartLines(db: Reader, cartId: string | null): Promise<CartLine[]> {
  if (!cartId) return [];
  const rows = await db.cartLine.findMany({ where: { cartId }, orderBy: [{ addedAt: "asc" }, { variantId: "asc" }] });
  return rows.map(({ variantId, quantity, seenPriceMinor, seenCurrency }) => ({
    variantId,
    quantity,
    seen: isCurrency(seenCurrency) ? { minor: seenPriceMinor, currency: seenCurrency } : null,
  }));
}
