import type { Transaction } from "#app/platform/database.server.ts";
import type { SearchSource } from "#app/shared/listing-source.ts";

/** The item is gone, or no longer public: so are its rows. */
export async function removeDocument(
  tx: Transaction,
  itemType: SearchSource["itemType"],
  itemId: string,
): Promise<void> {
  await tx.searchDocument.deleteMany({ where: { itemType, itemId } });
}
