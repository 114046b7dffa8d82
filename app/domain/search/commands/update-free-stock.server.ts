import type { Transaction } from "#app/platform/database.server.ts";

/** The cheap change: nothing is analysed and no index touched. Call it in ascending order of ids. */
export async function updateFreeStock(tx: Transaction, itemId: string, freeStock: number): Promise<void> {
  await tx.searchDocument.updateMany({ where: { itemType: "product", itemId }, data: { freeStock } });
}
