import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { step } from "#scripts/launch/steps.mjs";
import { type ChosenDatabase, chooseDatabase } from "#scripts/postgres/choose-database.ts";
import { migrate } from "#scripts/postgres/migrate.ts";
import { onStopSignal, type Stopping } from "#scripts/stop-signal.ts";

export const ROOT = join(import.meta.dirname, "..");

export type Options = { databaseUrl: string; root: string; log: (line: string) => void };
export type StaffAccount = { email: string; name: string; role: "staff" | "admin" | null; password: string };
export type SeedWish = { products: number; experiences: number; orders: number; seed: number };
type Running = { banner?: string[]; close(): Promise<void> };

/** What app/entry.server.tsx exports for us, once built. */
export type PortalModule = {
  serve(options: Options & { build: unknown }): Promise<Running>;
  work(options: Options): Promise<Running>;
  createStaffAccount(options: Options, account: StaffAccount): Promise<void>;
  reindexAll(options: Options): Promise<void>;
  reconcileLedger(options: Options): Promise<void>;
  seedDemonstration(
    options: Options,
    wish: SeedWish,
    onProgress: (stage: string, done: number, total: number) => void,
  ): Promise<void>;
};
type ServerBuild = { entry: { module: PortalModule } };

export type Role = {
  /** What the terminal shows while it starts. */
  step: string;
  start(portal: PortalModule, options: Options & { build: unknown }): Promise<Running>;
  /** Whether it may join an embedded PostgreSQL that another process keeps, and will stop. */
  mayShareDatabase: boolean;
};

const CLOSE_WITHIN_MS = 15_000;
const PREDECESSOR_GONE_WITHIN_MS = 10_000;

/** One long-lived process of the portal: database, migrations, then the role, until a signal ends all in reverse. */
export async function runPortalProcess(role: Role): Promise<void> {
  const opened: { database?: Promise<ChosenDatabase>; running?: Promise<Running> } = {};
  const stopping = onStopSignal(
    () => console.log("\nStopping …"),
    async () => {
      await closeWithin(opened.running);
      const database = await opened.database?.catch(() => null);
      await database?.release();
    },
  );
  try {
    opened.database = step("database", () => openDatabase(role, stopping));
    const [database, build] = await Promise.all([opened.database, loadBuild()]);
    await step("migrations", () => migrate(database.url));
    const options = { build, databaseUrl: database.url, root: ROOT, log: console.log };
    if (stopping.requested) return;
    opened.running = step(role.step, () => role.start(build.entry.module, options));
    const { banner = [] } = await opened.running;
    if (!stopping.requested && banner.length > 0) console.log(["", ...banner, ""].join("\n"));
  } catch (error) {
    // A Ctrl-C may also have ended a child of ours, whose failure is then heard before the signal.
    await pause(50);
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

export async function loadBuild(): Promise<ServerBuild> {
  const file = join(ROOT, "build/server/index.js");
  if (!existsSync(file)) throw new Error(`${file} is missing; run "npm start", which builds it`);
  return import(pathToFileURL(file).href);
}

/** The listener and its jobs end first, even when they have only just begun: nothing loses its database in mid-request. */
async function closeWithin(starting: Promise<Running> | undefined): Promise<void> {
  const close = async () => (await starting?.catch(() => null))?.close();
  const overdue = new Promise<void>((resolve) => setTimeout(resolve, CLOSE_WITHIN_MS).unref());
  await Promise.race([close(), overdue]);
}

/** What an operator can mend is one line; a defect (TypeError and the like, SQL) shows where it is. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as Error & { code?: string; port?: number };
  if (code === "EADDRINUSE") return `Port ${port} is in use; choose another PORT`;
  if (code === "EACCES" && port) return `Port ${port} may not be opened by this user; choose another PORT`;
  return error.name === "Error" ? error.message : (error.stack ?? error.message);
}
