import { listEndedAwards } from "#app/domain/search/queries/list-ended-awards.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";
import { dayAt } from "#app/shared/calendar.ts";
import { refreshSearchOf } from "./refresh-search.server.ts";

/**
 * What the clock ended: an item whose award is over takes the next valid one, or none. Nobody is shown the ended one
 * meanwhile, for every question asks which awards are valid that day. A second engine that lost rows is filled anew.
 */
export async function refreshDueSearch(services: Services): Promise<void> {
  const items = await listEndedAwards(services.db, dayAt(services.clock.now()));
  for (const item of items) await inTransaction(services.db, (tx) => refreshSearchOf(tx, services, [item]));
  if (services.searchCopy && !(await services.searchCopy.isWhole())) await services.searchCopy.rebuild();
}
