import { describe, loadBuild, type Options, type PortalModule, ROOT } from "#scripts/portal-process.ts";
import { chooseDatabase } from "#scripts/postgres/choose-database.ts";
import { migrate } from "#scripts/postgres/migrate.ts";

/** One thing done to the portal's migrated database, whether or not a portal runs on it, and then the end. */
export async function runOperatorTask(work: (portal: PortalModule, options: Options) => Promise<void>): Promise<void> {
  const build = await loadBuild();
  const database = await chooseDatabase(process.env, { root: ROOT, log: console.log });
  try {
    await migrate(database.url);
    await work(build.entry.module, { databaseUrl: database.url, root: ROOT, log: console.log });
  } finally {
    await database.release();
  }
}

/** What was wrong, in a line; the exit code says so too. */
export function reportFailure(error: unknown): void {
  console.error(describe(error));
  process.exitCode = 1;
}
