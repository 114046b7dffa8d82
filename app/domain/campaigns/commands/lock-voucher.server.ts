import type { Transaction } from "#app/platform/database.server.ts";

/** Nobody else uses or stops this voucher until the transaction ends. Comes after an order's row and before any stock. */
export async function lockVoucher(tx: Transaction, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM voucher WHERE id = ${id}::uuid FOR UPDATE`;
}
