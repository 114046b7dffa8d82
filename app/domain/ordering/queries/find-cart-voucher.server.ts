import type { Reader } from "#app/platform/database.server.ts";

/** The code that was typed into a cart; whether it fits is judged each time. */
export async function findCartVoucher(db: Reader, cartId: string | null): Promise<string | null> {
  if (!cartId) return null;
  const cart = await db.cart.findUnique({ where: { id: cartId }, select: { voucherCode: true } });
  return cart?.voucherCode ?? null;
}
