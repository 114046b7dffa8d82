import { Meilisearch } from "meilisearch";
import type { Database } from "#app/platform/database.server.ts";
import type { SearchCopy } from "#app/ports/search-copy.ts";
import type { SearchIndex } from "#app/ports/search-index.ts";
import { meilisearchIndex } from "./meilisearch-index.server.ts";
import { meilisearchCopy } from "./search-copy.server.ts";
import { searchWithFallback } from "./search-with-fallback.ts";

type Options = {
  url: string;
  apiKey: string | undefined;
  db: Database;
  /** Answers lists, and everything while Meilisearch is down. */
  embedded: SearchIndex;
  onFailure: (error: unknown) => void;
};

export function openMeilisearch({ url, apiKey, db, embedded, onFailure }: Options): {
  search: SearchIndex;
  copy: SearchCopy;
} {
  const client = new Meilisearch({ host: url, apiKey, timeout: 3000 });
  const engine = meilisearchIndex({ client, db, lists: embedded });
  return { search: searchWithFallback(engine, embedded, { onFailure }), copy: meilisearchCopy(client, db) };
}
