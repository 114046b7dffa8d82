import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { step } from "#scripts/launch/steps.mjs";
import { type ChosenDatabase, chooseDatabase } from "#scripts/postgres/choose-database.ts";
import { migrate } from "#scripts/postgres/migrate.ts";
import { onStopSignal, type Stopping } from "#scripts/stop-signal.ts";

export const ROOT = join(import.meta.dirname, "..");

type Options = { databaseUrl: string; root: string; log: (line: string) => void };
type Running = { banner?: string[]; close(): Promise<void> };

/** What app/entry.server.tsx exports for us, once built. */
export type PortalModule = {
  serve(options: Options & { build: unknown }): Promise<Running>;
  work(options: Options): Promise<Running>;
};
type ServerBuild = { entry: { module: PortalModule } };

export type Role = {
  start(portal: PortalModule, options: Options & { build: unknown }): Promise<Running>;
  /** Whether it may join an embedded PostgreSQL that another process keeps, and will stop. */
  mayShareDatabase: boolean;
};

const CLOSE_WITHIN_MS = 15_000;
const PREDECESSOR_GONE_WITHIN_MS = 10_000;

/** One long-lived process of the portal: database, migrations, then the role, until a signal ends all in reverse. */
export async function runPortalProcess(role: Role): Promise<void> {
  const opened: { database?: Promise<ChosenDatabase>; running?: Running } = {};
  const stopping = onStopSignal(() => console.log("\nStopping …"), async () => {
    await closeWithin(opened.running);
    const database = await opened.database?.catch(() => null);
    await database?.release();
  });
  try {
    opened.database = step("PostgreSQL", () => openDatabase(role, stopping));
    const [database, build] = await Promise.all([opened.database, loadBuild()]);
    await step("migrations", () => migrate(database.url));
    const options = { build, databaseUrl: database.url, root: ROOT, log: console.log };
    opened.running = await role.start(build.entry.module, options);
    if (stopping.requested) await opened.running.close();
    else console.log(["", ...(opened.running.banner ?? []), ""].join("\n"));
  } catch (error) {
    if (!stopping.requested) await stopping.now(`\n${describe(error)}`, 1);
  }
}

/** A start that was told to stop a moment ago may still be answering its last requests. */
async function openDatabase(role: Role, stopping: Stopping): Promise<ChosenDatabase> {
  const onUnexpectedExit = () => void stopping.now("The embedded PostgreSQL has ended; stopping", 1);
  const deadline = performance.now() + PREDECESSOR_GONE_WITHIN_MS;
  while (!stopping.requested) {
    const database = await chooseDatabase(process.env, { root: ROOT, log: console.log, onUnexpectedExit });
    if (!database.embedded || database.owned || role.mayShareDatabase) return database;
    if (performance.now() > deadline) break;
    await pause(500);
  }
  throw new Error("Another start of the portal uses this DATA_DIR; stop it, or choose another DATA_DIR (and PORT)");
}

async function loadBuild(): Promise<ServerBuild> {
  const file = join(ROOT, "build/server/index.js");
  if (!existsSync(file)) throw new Error(`${file} is missing; run "npm start", which builds it`);
  return import(pathToFileURL(file).href);
}

/** The listener and its jobs end first, so that nothing loses its database in the middle of a request. */
async function closeWithin(running: Running | undefined): Promise<void> {
  const overdue = new Promise<void>((resolve) => setTimeout(resolve, CLOSE_WITHIN_MS).unref());
  await Promise.race([running?.close(), overdue]);
}

/** What an operator can mend is a plain Error with one line; anything else is a defect and shows where. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.constructor === Error ? error.message : (error.stack ?? error.message);
}
