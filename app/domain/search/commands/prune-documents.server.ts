import type { Database } from "#app/platform/database.server.ts";

/** After a rebuild that began at `startedAt` (the database's own time): rows it did not write belong to nothing any more. */
export async function pruneDocuments(db: Database, startedAt: Date): Promise<number> {
  const { count } = await db.searchDocument.deleteMany({ where: { updatedAt: { lt: startedAt } } });
  return count;
}
