import { join, resolve } from "node:path";
import type { Client } from "pg";
import { locatePostgres } from "#scripts/postgres/binaries.ts";
import { type Cluster, createPostgresFolder, prepareCluster } from "#scripts/postgres/cluster.ts";
import { askServer, connect, type ServerAddress, urlFor, withConnection } from "#scripts/postgres/connection.ts";
import { endsWithin, startPostmaster, stopPostmaster } from "#scripts/postgres/postmaster.ts";
import { findRunningPostmaster, type RunningPostmaster } from "#scripts/postgres/postmaster-file.ts";
import { chooseUnprivilegedRun } from "#scripts/postgres/unprivileged-run.ts";

export type EmbeddedPostgresOptions = {
  dataDir: string;
  log?: (line: string) => void;
  /** `false` only for tests: a power cut may lose the data. */
  durable?: boolean;
  /** Called when PostgreSQL ends without our asking. */
  onUnexpectedExit?: () => void;
};

export type EmbeddedPostgres = {
  /** The portal's database, as its owner. */
  url: string;
  /** The maintenance database, as superuser. */
  adminUrl: string;
  databaseUrl(name: string): string;
  port: number;
  /** It was already running: left behind by a killed start, or kept by another process that lives. */
  reused: boolean;
  /** False while another living process keeps it: `stop` then leaves it alone. */
  owned: boolean;
  stop(): Promise<void>;
};

export const APPLICATION_ROLE = "dat_lanh";
const APPLICATION_DATABASE = "dat_lanh";
const KEEPER_LOCK = 5_119_001;
const ANSWER_WITHIN_MS = 10_000;

/** Starts the PostgreSQL of this DATA_DIR, or joins the one that already runs there. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, log = () => undefined, durable = true } = options;
  const folder = createPostgresFolder(resolve(dataDir));
  const run = chooseUnprivilegedRun(locatePostgres(), folder);
  if (run.explanation) log(run.explanation);
  const cluster = await prepareCluster(folder, run, durable);
  const running = await joinRunning(cluster);
  const started = running ? null : await startPostmaster(cluster, join(folder, "postgres.log"));
  const server = (running ?? started) as RunningPostmaster;
  const address = { port: server.port, password: cluster.password };
  const keeper = await becomeKeeper(address);
  let isStopping = false;
  (started?.child ?? keeper)?.once(started ? "exit" : "end", () => isStopping || options.onUnexpectedExit?.());
  if (keeper) await createApplicationDatabase(address);
  return {
    url: urlFor(address, APPLICATION_DATABASE, APPLICATION_ROLE),
    adminUrl: urlFor(address, "postgres"),
    databaseUrl: (name) => urlFor(address, name, APPLICATION_ROLE),
    port: server.port,
    reused: running !== null,
    owned: keeper !== null,
    stop: async () => {
      isStopping = true;
      if (keeper) await stopPostmaster(cluster, server.pid);
    },
  };
}

/** A server found running is joined when it answers to our password; one on its way down, or deaf, is waited for or stopped. */
async function joinRunning(cluster: Cluster): Promise<RunningPostmaster | null> {
  const running = findRunningPostmaster(cluster.data);
  if (!running) return null;
  const address = { port: running.port, password: cluster.password };
  const deadline = performance.now() + ANSWER_WITHIN_MS;
  let answer = await askServer(address);
  while ((answer === "busy" || answer === "silent") && performance.now() < deadline) {
    if (await endsWithin(running.pid, 100)) return null;
    answer = await askServer(address);
  }
  if (answer === "ready") return running;
  await stopPostmaster(cluster, running.pid);
  return null;
}

/** The lock lasts as long as this process: a killed one frees it, and the next start becomes the keeper. */
async function becomeKeeper(address: ServerAddress): Promise<Client | null> {
  const client = await connect(urlFor(address, "postgres"));
  const { rows } = await client.query<{ locked: boolean }>("SELECT pg_try_advisory_lock($1) AS locked", [KEEPER_LOCK]);
  if (rows[0]?.locked) return client;
  await client.end();
  return null;
}

/** The portal owns its database without being superuser, as with a managed PostgreSQL. */
async function createApplicationDatabase(address: ServerAddress): Promise<void> {
  await withConnection(urlFor(address, "postgres"), async (client) => {
    const role = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [APPLICATION_ROLE]);
    if (role.rowCount === 0)
      await client.query(`CREATE ROLE ${APPLICATION_ROLE} LOGIN CREATEDB PASSWORD '${address.password}'`);
    const database = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [APPLICATION_DATABASE]);
    if (database.rowCount === 0)
      await client.query(`CREATE DATABASE ${APPLICATION_DATABASE} OWNER ${APPLICATION_ROLE}`);
  });
}
