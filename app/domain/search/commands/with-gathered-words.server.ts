import { Prisma } from "#app/generated/prisma/client.ts";
import { type Database, inTransaction } from "#app/platform/database.server.ts";

const indexes = ["terms", "grams", "folded", "title_folded"].map((column) => `search_document_${column}_idx`);

/**
 * While thousands of rows are written their words are gathered and sorted in by heaps, which spares most of the writing.
 * Searches meanwhile find all the same, only slower. Afterwards every word is sorted in at once again, also after a run that
 * was killed: the next one ends here too.
 */
export async function withGatheredWords<Value>(db: Database, work: () => Promise<Value>): Promise<Value> {
  await setGathering(db, "on");
  try {
    return await work();
  } finally {
    await setGathering(db, "off");
    for (const index of indexes) await db.$queryRaw`SELECT gin_clean_pending_list(${index}::regclass)`;
  }
}

function setGathering(db: Database, state: "on" | "off"): Promise<void> {
  return inTransaction(db, async (tx) => {
    for (const index of indexes) {
      await tx.$executeRaw`ALTER INDEX ${Prisma.raw(`"${index}"`)} SET (fastupdate = ${Prisma.raw(state)})`;
    }
  });
}
