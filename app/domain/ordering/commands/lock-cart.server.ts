import type { Transaction } from "#app/platform/database.server.ts";

/** Nobody else orders from this cart until the transaction ends. */
export async function lockCart(tx: Transaction, cartId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM cart WHERE id = ${cartId}::uuid FOR UPDATE`;
}
