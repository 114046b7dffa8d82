import { lockCards } from "#app/domain/search/commands/lock-cards.server.ts";
import { putDocuments } from "#app/domain/search/commands/put-documents.server.ts";
import { updateFreeStock } from "#app/domain/search/commands/update-free-stock.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { freeStockOf, type SourceContext } from "./search-source-facts.server.ts";
import { type SourcedType, sourcesOf } from "./search-sources.server.ts";

/**
 * Writes the rows of those of the items that are public, and answers their ids. Their cards are taken before anything is read,
 * so that what another change wrote meanwhile is seen.
 */
export async function putSearchItems(
  tx: Transaction,
  context: SourceContext,
  type: SourcedType,
  ids: readonly string[],
): Promise<Set<string>> {
  await lockCards(tx, type, ids);
  const sources = await sourcesOf(tx, context, type, ids);
  await putDocuments(tx, sources);
  const shown = sources.map(({ itemId }) => itemId);
  if (type === "product") await settleFreeStock(tx, shown);
  return new Set(shown);
}

/** Counted again once the rows are ours: an order that took stock since the first count has committed before this one. */
async function settleFreeStock(tx: Transaction, ids: readonly string[]) {
  const free = await freeStockOf(tx, [...ids].sort());
  for (const [id, units] of free) await updateFreeStock(tx, id, units);
}
