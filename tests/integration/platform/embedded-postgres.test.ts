import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { withConnection } from "#scripts/postgres/connection.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "#scripts/postgres/embedded-postgres.ts";

const HOLDER = `
  const { startEmbeddedPostgres } = await import(${JSON.stringify(join(import.meta.dirname, "../../../scripts/postgres/embedded-postgres.ts"))});
  const postgres = await startEmbeddedPostgres({ dataDir: process.argv[1] });
  console.log(postgres.port);
`;

let dataDir: string;
const started: EmbeddedPostgres[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "đất lành "));
});

afterEach(async () => {
  for (const postgres of started.splice(0)) await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
  started.push(postgres);
  return postgres;
}

/** Another process that keeps the PostgreSQL of this folder until it is killed. */
async function startHolder(): Promise<ChildProcess> {
  const holder = spawn(process.execPath, ["--input-type=module", "-e", HOLDER, dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (holder.stdout) await once(holder.stdout, "data");
  return holder;
}

async function killHard(holder: ChildProcess): Promise<void> {
  const ended = once(holder, "exit");
  holder.kill("SIGKILL");
  await ended;
}

const postmasterFile = () => join(dataDir, "postgres/data/postmaster.pid");
const postmasterPid = () => Number(readFileSync(postmasterFile(), "utf8").split("\n")[0]);

async function countJars(postgres: EmbeddedPostgres): Promise<number> {
  return withConnection(postgres.url, async (client) => (await client.query("SELECT FROM jar")).rowCount ?? 0);
}

async function keepOneJar(postgres: EmbeddedPostgres): Promise<void> {
  await withConnection(postgres.url, (client) => client.query("CREATE TABLE jar AS SELECT 1 AS id"));
}

test("the portal's role owns its database and is not superuser", async () => {
  const postgres = await start();
  const [role] = await withConnection(postgres.url, async (client) => {
    await client.query(
      "CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent; CREATE EXTENSION btree_gist; CREATE SCHEMA graphile_worker",
    );
    return (await client.query("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")).rows;
  });
  expect(role).toEqual({ rolsuper: false });
});

test("it asks for a password and listens on the loopback only, without a socket file", async () => {
  const postgres = await start();
  await expect(withConnection(postgres.url.replace(/:[0-9a-f]{48}@/, ":wrong@"), async () => 0)).rejects.toThrow(
    /password authentication failed/,
  );
  const settings = await withConnection(postgres.adminUrl, async (client) => {
    const { rows } = await client.query(
      "SELECT name, setting FROM pg_settings WHERE name IN ('listen_addresses', 'unix_socket_directories', 'data_checksums', 'server_encoding') ORDER BY name",
    );
    return rows.map((row) => row.setting);
  });
  expect(settings).toEqual(["on", "127.0.0.1", "UTF8", ""]);
});

test("data outlives a stop and a start", async () => {
  const first = await start();
  await keepOneJar(first);
  await first.stop();
  expect(await countJars(await start())).toBe(1);
});

test("a second start joins the running one and does not stop it", async () => {
  const first = await start();
  const second = await start();
  expect([second.reused, second.owned, second.port]).toEqual([true, false, first.port]);
  await second.stop();
  await keepOneJar(first);
});

test("after the process that kept it was killed, the next start is the keeper", async () => {
  await killHard(await startHolder());
  const postgres = await start();
  expect(postgres.owned).toBe(true);
});

test("after everything was killed, committed data is there again", async () => {
  const holder = await startHolder();
  await keepOneJar(await start());
  process.kill(postmasterPid(), "SIGKILL");
  await killHard(holder);
  started.splice(0);
  expect(await countJars(await start())).toBe(1);
});

test("the number of a dead PostgreSQL that now belongs to another program does not hinder", async () => {
  const first = await start();
  const file = readFileSync(postmasterFile(), "utf8").split("\n");
  await first.stop();
  const bystander = spawn(process.execPath, ["-e", "setInterval(() => 0, 1000)"]);
  writeFileSync(postmasterFile(), [String(bystander.pid), ...file.slice(1)].join("\n"));
  const second = await start();
  expect(second.reused).toBe(false);
  expect(bystander.exitCode).toBeNull();
  await killHard(bystander);
});

test("a data folder that was left half made is made anew", async () => {
  mkdirSync(join(dataDir, "postgres/unfinished-1/base"), { recursive: true });
  await keepOneJar(await start());
});

test("an end that nobody asked for is reported", async () => {
  const report = vi.fn();
  started.push(await startEmbeddedPostgres({ dataDir, durable: false, onUnexpectedExit: report }));
  process.kill(postmasterPid(), "SIGKILL");
  await vi.waitFor(() => expect(report).toHaveBeenCalledOnce(), { timeout: 5000 });
});
