import { postgresSearch } from "#app/adapters/postgres-search/postgres-search.server.ts";
import { contractOf } from "./contract.ts";
import { openShelf } from "./open-shelf.ts";

contractOf(async () => {
  const { db, remove, close } = await openShelf();
  return { index: postgresSearch(db), remove, close };
});
