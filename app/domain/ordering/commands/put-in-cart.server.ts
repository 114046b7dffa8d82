import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import type { Money } from "#app/shared/money.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { maxCartLines, maxQuantity } from "../model/cart-quantity.ts";

export type PutInCart = { cartId: string | null; variantId: string; quantity: number; seen: Money; now: Date };

/** Adds to what is there. Makes the cart when there is none; tells its id. */
export async function putInCart(
  tx: Transaction,
  { cartId, variantId, quantity, seen, now }: PutInCart,
): Promise<Result<{ cartId: string }, "too-many" | "cart-full">> {
  const id = cartId ?? newId();
  await tx.cart.upsert({ where: { id }, create: { id, createdAt: now }, update: { updatedAt: now } });
  await tx.$queryRaw`SELECT 1 FROM cart WHERE id = ${id}::uuid FOR UPDATE`;
  const lines = await tx.cartLine.findMany({ where: { cartId: id }, select: { variantId: true, quantity: true } });
  const there = lines.find((line) => line.variantId === variantId);
  if (!there && lines.length >= maxCartLines) return refuse("cart-full");
  const together = (there?.quantity ?? 0) + quantity;
  if (together > maxQuantity) return refuse("too-many");
  const price = { seenPriceMinor: seen.minor, seenCurrency: seen.currency };
  await tx.cartLine.upsert({
    where: { cartId_variantId: { cartId: id, variantId } },
    create: { cartId: id, variantId, quantity: together, addedAt: now, ...price },
    update: { quantity: together, ...price },
  });
  return ok({ cartId: id });
}
