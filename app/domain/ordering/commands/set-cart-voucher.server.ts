import type { Reader } from "#app/platform/database.server.ts";

/** Keeps a code in a cart, or none. Nothing happens when there is no such cart. */
export async function setCartVoucher(db: Reader, cartId: string, voucherCode: string | null): Promise<void> {
  await db.cart.updateMany({ where: { id: cartId }, data: { voucherCode } });
}
