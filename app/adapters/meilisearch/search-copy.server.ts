import type { EnqueuedTaskPromise, Meilisearch } from "meilisearch";
import type { Database } from "#app/platform/database.server.ts";
import type { CopiedItem, SearchCopy } from "#app/ports/search-copy.ts";
import { type Locale, locales } from "#app/shared/locale.ts";
import { type CopiedDocument, copiedDocument, copiedId } from "./copied-document.ts";
import { indexName, indexNames, indexSettings } from "./index-settings.ts";

const batchSize = 500;

/** One index a language, filled from the read model's rows. */
export function meilisearchCopy(client: Meilisearch, db: Database): SearchCopy {
  return {
    async follow(items) {
      const known = await knownIndexes(client);
      for (const locale of locales) {
        if (known.has(indexName(locale))) await followIn(client, db, locale, items);
        else await rebuildIn(client, db, locale, known);
      }
    },
    async rebuild() {
      const known = await knownIndexes(client);
      let rows = 0;
      for (const locale of locales) rows += await rebuildIn(client, db, locale, known);
      return rows;
    },
    async isWhole() {
      const known = await knownIndexes(client);
      if (indexNames.some((name) => !known.has(name))) return false;
      for (const locale of locales) {
        const index = client.index(indexName(locale));
        const narrowedBy = await index.getFilterableAttributes();
        if (narrowedBy?.length !== indexSettings(locale).filterableAttributes?.length) return false;
        const { numberOfDocuments } = await index.getStats();
        if (numberOfDocuments !== (await db.searchDocument.count({ where: { locale } }))) return false;
      }
      return true;
    },
    async answers(withinMs) {
      const health = client.httpRequest.get<{ status: string }>({
        path: "health",
        extraRequestInit: { signal: AbortSignal.timeout(withinMs) },
      });
      return health.then(
        ({ status }) => status === "available",
        () => false,
      );
    },
  };
}

async function followIn(client: Meilisearch, db: Database, locale: Locale, items: readonly CopiedItem[]) {
  const rows = await db.searchDocument.findMany({
    where: { locale, OR: items.map(({ itemType, itemId }) => ({ itemType, itemId })) },
  });
  const documents = rows.map(copiedDocument);
  const present = new Set(documents.map(({ id }) => id));
  const gone = items.map(({ itemType, itemId }) => copiedId(itemType, itemId)).filter((id) => !present.has(id));
  const index = client.index<CopiedDocument>(indexName(locale));
  if (documents.length > 0) await done(index.addDocuments(documents, { primaryKey: "id" }));
  if (gone.length > 0) await done(index.deleteDocuments(gone));
}

/** Readers use the old index, or none, until the new one is whole: half an index would hide what it lacks. */
async function rebuildIn(
  client: Meilisearch,
  db: Database,
  locale: Locale,
  known: ReadonlySet<string>,
): Promise<number> {
  const name = indexName(locale);
  const next = `${name}_next`;
  await client.deleteIndexIfExists(next);
  await makeIndex(client, next, locale);
  let rows = 0;
  for await (const documents of documentsOf(db, locale)) {
    await done(client.index<CopiedDocument>(next).addDocuments(documents, { primaryKey: "id" }));
    rows += documents.length;
  }
  const isFirst = !known.has(name);
  await done(client.swapIndexes([{ indexes: [name, next], rename: isFirst }]));
  if (!isFirst) await done(client.deleteIndex(next));
  return rows;
}

async function* documentsOf(db: Database, locale: Locale): AsyncGenerator<CopiedDocument[]> {
  let skip = 0;
  for (;;) {
    const rows = await db.searchDocument.findMany({
      where: { locale },
      orderBy: [{ itemType: "asc" }, { itemId: "asc" }],
      skip,
      take: batchSize,
    });
    if (rows.length === 0) return;
    yield rows.map(copiedDocument);
    skip += rows.length;
  }
}

async function knownIndexes(client: Meilisearch): Promise<Set<string>> {
  const { results } = await client.getRawIndexes({ limit: 100 });
  return new Set(results.map(({ uid }) => uid));
}

async function makeIndex(client: Meilisearch, name: string, locale: Locale) {
  await done(client.createIndex(name, { primaryKey: "id" }));
  await done(client.index(name).updateSettings(indexSettings(locale)));
}

/** The engine takes work on and does it later: only a task that succeeded is done. */
async function done(task: EnqueuedTaskPromise) {
  const { status, error } = await task.waitTask({ timeout: 60_000, interval: 50 });
  if (status !== "succeeded")
    throw new Error(`Meilisearch task ${status}: ${error?.code ?? "unknown"} ${error?.message ?? ""}`);
}
