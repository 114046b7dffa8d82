import { runMigrations } from "graphile-worker";
import { systemClock } from "#app/platform/clock.server.ts";
import { type Database, openDatabase } from "#app/platform/database.server.ts";
import { type Environment, EnvironmentError } from "#app/platform/env.server.ts";
import { holdsDemo, loadDemo } from "./load-demo.server.ts";
import { loadLegalPages } from "./load-legal-pages.server.ts";
import { loadReference } from "./load-reference.server.ts";
import { isSearchCurrent, rebuildSearch } from "./rebuild-search.server.ts";

/** A migrated database gets its job tables, reference data, legal pages and, in demo mode, the demo content. */
export async function prepareDatabase({
  databaseUrl,
  env,
  log,
}: {
  databaseUrl: string;
  env: Environment;
  log(line: string): void;
}) {
  await runMigrations({ connectionString: databaseUrl });
  const handle = openDatabase(databaseUrl, 4);
  try {
    if (!env.demo) await refuseDemonstration(handle.db);
    const { written } = await loadReference(handle.db);
    await loadLegalPages(handle.db);
    if (written > 0) log(`reference data: ${written} records`);
    const loaded = env.demo ? await loadDemo(handle.db, env) : false;
    if (loaded) log("demonstration content loaded");
    if (loaded || written > 0 || !(await isSearchCurrent(handle.db))) {
      await rebuildSearch(handle.db, handle.pool, { now: systemClock(env.DEMO_NOW).now() });
      // What was just written has no statistics yet, and the first readers' statements would be planned without.
      await handle.db.$executeRaw`ANALYZE`;
    }
  } finally {
    await handle.close();
  }
}

/** Its accounts have a public password: such a database never serves anything but a demonstration. */
async function refuseDemonstration(db: Database): Promise<void> {
  if (await holdsDemo(db))
    throw new EnvironmentError("DATABASE_URL: this database holds the demonstration; set DEMO=on or use another");
}
