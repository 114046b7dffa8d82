import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { UnprivilegedRun } from "#scripts/postgres/unprivileged-run.ts";

export const SUPERUSER = "postgres";
const MAJOR_VERSION = "18";

export type Cluster = { run: UnprivilegedRun; data: string; password: string; durable: boolean };

export function createPostgresFolder(dataDir: string): string {
  const folder = join(dataDir, "postgres");
  try {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o700);
    return realpathSync(folder);
  } catch (error) {
    throw new Error(`Cannot write to ${folder} (${(error as NodeJS.ErrnoException).code}); choose another DATA_DIR`);
  }
}

/** The data folder of one PostgreSQL and its password; made on first use. */
export async function prepareCluster(folder: string, run: UnprivilegedRun, durable: boolean): Promise<Cluster> {
  const passwordFile = join(folder, "password");
  const data = join(run.folder, "data");
  const isNew = !existsSync(data);
  if (!existsSync(passwordFile)) {
    if (!isNew)
      throw new Error(`${passwordFile} is missing, so ${data} cannot be opened; restore the file or remove the folder`);
    writeFileSync(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 });
  }
  const cluster = { run, data, password: readFileSync(passwordFile, "utf8").trim(), durable };
  if (isNew) await initialise(cluster);
  refuseOtherVersion(data);
  return cluster;
}

/** Made under another name and renamed when whole: a start that is killed here leaves nothing half made behind. */
async function initialise({ run, data, password, durable }: Cluster): Promise<void> {
  removeUnfinished(run.folder);
  const unfinished = join(run.folder, `unfinished-${process.pid}`);
  const passwordFile = `${unfinished}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (run.spawn.uid !== undefined) chownSync(passwordFile, run.spawn.uid, run.spawn.gid ?? run.spawn.uid);
  const failure = await runInitdb(run, [
    `--pgdata=${unfinished}`,
    `--pwfile=${passwordFile}`,
    `--username=${SUPERUSER}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--no-locale",
    "--data-checksums",
    ...(durable ? [] : ["--no-sync"]),
  ]);
  rmSync(passwordFile, { force: true });
  if (failure !== null) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not make its data folder ${data}: ${failure}`);
  }
  renameSync(unfinished, data);
}

/** In a session of its own, so that a Ctrl-C in the terminal reaches only us. @returns what went wrong, else null */
function runInitdb(run: UnprivilegedRun, initdbArgs: string[]): Promise<string | null> {
  const [command = "", ...args] = [...run.prefix, run.binaries.initdb, ...initdbArgs];
  const env = { ...process.env, LC_ALL: "C" };
  const child = spawn(command, args, { ...run.spawn, env, detached: true, stdio: ["ignore", "ignore", "pipe"] });
  let complaints = "";
  child.stderr?.on("data", (chunk) => {
    complaints += chunk;
  });
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code) => resolve(code === 0 ? null : complaints.trim()));
  });
}

function removeUnfinished(folder: string): void {
  for (const entry of readdirSync(folder)) {
    if (entry.startsWith("unfinished-")) rmSync(join(folder, entry), { recursive: true, force: true });
  }
}

function refuseOtherVersion(data: string): void {
  const version = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  if (version === MAJOR_VERSION) return;
  throw new Error(
    `${data} was made by PostgreSQL ${version}; this one is ${MAJOR_VERSION}. Back up with the old release, then remove the folder`,
  );
}
