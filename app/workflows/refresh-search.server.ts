import { removeDocument } from "#app/domain/search/commands/remove-document.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";
import { dayAt } from "#app/shared/calendar.ts";
import { putSearchItems } from "./put-search-items.server.ts";
import { type SearchItem, type SourcedType, sourcedTypes } from "./search-sources.server.ts";

export type SearchContext = Pick<Services, "reference" | "clock" | "jobs" | "env">;

/**
 * Brings search up to date with what the caller's transaction changed, in that transaction: rows of public items are
 * written, those of others removed. The producer's row follows, for it tells how many items there are.
 */
export async function refreshSearchOf(
  tx: Transaction,
  context: SearchContext,
  changed: readonly SearchItem[],
): Promise<void> {
  const items = [...changed, ...(await producersOf(tx, changed))];
  for (const type of sourcedTypes) {
    const ids = [...new Set(items.filter(({ itemType }) => itemType === type).map(({ itemId }) => itemId))];
    if (ids.length > 0) await refreshType(tx, context, type, ids.sort());
  }
  if (context.env.MEILI_URL) await enqueueFollowing(tx, context, items);
}

async function refreshType(
  tx: Transaction,
  { reference, clock }: SearchContext,
  type: SourcedType,
  ids: readonly string[],
) {
  const shown = await putSearchItems(tx, { reference, today: dayAt(clock.now()) }, type, ids);
  for (const id of ids) if (!shown.has(id)) await removeDocument(tx, type, id);
}

async function producersOf(tx: Transaction, items: readonly SearchItem[]): Promise<SearchItem[]> {
  const idsOf = (type: SourcedType) => items.filter(({ itemType }) => itemType === type).map(({ itemId }) => itemId);
  const select = { sellerId: true };
  const owners = [
    ...(await tx.product.findMany({ where: { id: { in: idsOf("product") } }, select })),
    ...(await tx.experience.findMany({ where: { id: { in: idsOf("experience") } }, select })),
  ];
  return owners.map(({ sellerId }) => ({ itemType: "producer", itemId: sellerId }));
}

/** One job an item, whatever the number of changes before it runs. */
async function enqueueFollowing(tx: Transaction, { jobs }: SearchContext, items: readonly SearchItem[]) {
  for (const { itemType, itemId } of items) {
    await jobs.add(tx, "follow-index", { itemType, itemId }, { key: `follow-index/${itemType}/${itemId}` });
  }
}
