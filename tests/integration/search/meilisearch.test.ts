import { Meilisearch } from "meilisearch";
import { meilisearchIndex } from "#app/adapters/meilisearch/meilisearch-index.server.ts";
import { meilisearchCopy } from "#app/adapters/meilisearch/search-copy.server.ts";
import { postgresSearch } from "#app/adapters/postgres-search/postgres-search.server.ts";
import { startFakeMeilisearch } from "#tests/support/fake-meilisearch.ts";
import { contractOf } from "./contract.ts";
import { openShelf } from "./open-shelf.ts";

contractOf(async () => {
  const { db, remove, close } = await openShelf();
  const fake = await startFakeMeilisearch();
  const client = new Meilisearch({ host: fake.url, apiKey: fake.key });
  await meilisearchCopy(client, db).rebuild();
  return {
    index: meilisearchIndex({ client, db, lists: postgresSearch(db) }),
    remove,
    async close() {
      await fake.close();
      await close();
    },
  };
});
