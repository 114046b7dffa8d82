import type { Services } from "#app/services.server.ts";
import { rebuildSearch } from "./rebuild-search.server.ts";

type Progress = (done: number, total: number) => void;

/** Writes the read model anew and, where there is one, the second engine's copy. Readers always find a whole index. */
export async function reindex(
  { db, database, clock, searchCopy }: Pick<Services, "db" | "database" | "clock" | "searchCopy">,
  onProgress?: Progress,
): Promise<{ items: number; removed: number; copied: number | null }> {
  const { items, removed } = await rebuildSearch(db, database.pool, { now: clock.now(), onProgress });
  return { items, removed, copied: searchCopy ? await searchCopy.rebuild() : null };
}
