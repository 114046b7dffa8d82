import type { Pool } from "pg";
import { analysisVersion } from "#app/domain/search/analysis-version.server.ts";
import { pruneDocuments } from "#app/domain/search/commands/prune-documents.server.ts";
import { type Database, inTransaction } from "#app/platform/database.server.ts";
import { dayAt } from "#app/shared/calendar.ts";
import { putSearchItems } from "./put-search-items.server.ts";
import { readReference } from "./read-reference.server.ts";
import { idsOfType, sourcedTypes } from "./search-sources.server.ts";

type RebuildOptions = { now?: Date; onProgress?: (done: number, total: number) => void };

const batchSize = 50;

/**
 * Writes every item's rows anew, batch by batch in short transactions, then drops the rows nothing stands behind any
 * more. Readers always find a whole index, a listing published meanwhile stays as it was published, and a rebuild that
 * was killed is begun again at the next start.
 */
export async function rebuildSearch(
  db: Database,
  _pool: Pool,
  { now = new Date(), onProgress }: RebuildOptions = {},
): Promise<{ items: number; removed: number }> {
  const context = { reference: await readReference(db), today: dayAt(now) };
  const startedAt = await databaseTime(db);
  const all = (
    await Promise.all(sourcedTypes.map(async (type) => (await idsOfType(db, type)).map((id) => ({ type, id }))))
  ).flat();
  let items = 0;
  for (const type of sourcedTypes) {
    const ids = all.filter((item) => item.type === type).map(({ id }) => id);
    for (let start = 0; start < ids.length; start += batchSize) {
      const shown = await inTransaction(db, (tx) =>
        putSearchItems(tx, context, type, ids.slice(start, start + batchSize)),
      );
      items += shown.size;
      onProgress?.(items, all.length);
    }
  }
  const removed = await pruneDocuments(db, startedAt);
  await db.$executeRaw`ANALYZE search_document`;
  await rememberVersion(db, now);
  return { items, removed };
}

/** False when the index was never finished, or made by another version of the analysis. */
export async function isSearchCurrent(db: Database): Promise<boolean> {
  return (await db.databaseMilestone.findUnique({ where: { name: milestone() } })) !== null;
}

async function databaseTime(db: Database): Promise<Date> {
  const [row] = await db.$queryRaw<{ at: Date }[]>`SELECT date_trunc('milliseconds', now()) AS at`;
  if (!row) throw new Error("the database did not tell its time");
  return row.at;
}

function milestone(): string {
  return `search-index/${analysisVersion()}`;
}

async function rememberVersion(db: Database, now: Date) {
  await db.$transaction([
    db.databaseMilestone.deleteMany({ where: { name: { startsWith: "search-index/" } } }),
    db.databaseMilestone.create({ data: { name: milestone(), reachedAt: now } }),
  ]);
}
