import type { ProvenItem } from "#app/domain/trust/queries/find-proof.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { refreshSearchOf, type SearchContext } from "./refresh-search.server.ts";

/** A record of an item changed: search follows in the same transaction. */
export async function refreshRecord(tx: Transaction, context: SearchContext, item: ProvenItem | null): Promise<void> {
  if (item) await refreshSearchOf(tx, context, [{ itemType: item.type, itemId: item.id }]);
}
