import { listEndedAwards } from "#app/domain/search/queries/list-ended-awards.server.ts";
import { listWithoutAward } from "#app/domain/search/queries/list-without-award.server.ts";
import { listBadgedItems } from "#app/domain/trust/queries/list-badged-items.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";
import { dayAt } from "#app/shared/calendar.ts";
import { refreshSearchOf } from "./refresh-search.server.ts";
import type { SearchItem } from "./search-sources.server.ts";

/**
 * What the clock ended or began: an item whose award is over takes the next valid one, or none, and one whose award begins
 * today gets it. Nobody is shown an ended one meanwhile, for every question asks which awards are valid that day. A second
 * engine that lost rows is filled anew.
 */
export async function refreshDueSearch(services: Services): Promise<void> {
  const today = dayAt(services.clock.now());
  const items = [...(await listEndedAwards(services.db, today)), ...(await listBegunAwards(services, today))];
  for (const item of items) await inTransaction(services.db, (tx) => refreshSearchOf(tx, services, [item]));
  if (services.searchCopy && !(await services.searchCopy.isWhole())) await services.searchCopy.rebuild();
}

async function listBegunAwards({ db }: Services, today: string): Promise<SearchItem[]> {
  const badged = await listBadgedItems(db, today);
  const ids = badged.map(({ id }) => id);
  const behind = new Set(await listWithoutAward(db, ids, today));
  return badged.filter(({ id }) => behind.has(id)).map(({ type, id }) => ({ itemType: type, itemId: id }));
}
