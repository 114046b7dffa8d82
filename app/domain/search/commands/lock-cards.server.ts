import type { Transaction } from "#app/platform/database.server.ts";
import type { SearchSource } from "#app/shared/listing-source.ts";

/** Takes the rows of items, in the one order: what is read of the items afterwards is what their cards will say. */
export async function lockCards(
  tx: Transaction,
  type: SearchSource["itemType"],
  ids: readonly string[],
): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM search_document WHERE item_type = ${type} AND item_id = ANY(${[...ids]}::uuid[])
    ORDER BY item_id, locale FOR UPDATE`;
}
