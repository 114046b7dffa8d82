import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Cluster } from "#scripts/postgres/cluster.ts";
import { askServer } from "#scripts/postgres/connection.ts";
import { isAlive, type RunningPostmaster } from "#scripts/postgres/postmaster-file.ts";

export type StartedPostmaster = RunningPostmaster & { child: ChildProcess };

const ATTEMPTS = 4;
const READY_WITHIN_MS = 60_000;
const FAST_STOP_MS = 20_000;
const LAST_STOP_MS = 5_000;

/** Another program may take the free port first, or orphans of a killed server may still hold its memory: hence attempts. */
export async function startPostmaster(cluster: Cluster, logFile: string): Promise<StartedPostmaster> {
  if (existsSync(logFile)) renameSync(logFile, logFile.replace(/\.log$/, ".previous.log"));
  for (let attempt = 1; ; attempt++) {
    const port = await freeLoopbackPort();
    const child = spawnPostmaster(cluster, port, logFile);
    if (await becomesReady(child, { port, password: cluster.password })) return { pid: child.pid ?? 0, port, child };
    if (attempt === ATTEMPTS) throw new Error(`PostgreSQL did not start: ${lastLogLine(logFile)} (${logFile})`);
    await pause(attempt * 500);
  }
}

/** Fast shutdown first: open transactions are rolled back and nothing needs recovery at the next start. */
export async function stopPostmaster(cluster: Cluster, pid: number): Promise<void> {
  if (process.platform === "win32") {
    spawnSync(cluster.run.binaries.pgCtl, ["stop", "-m", "fast", "-D", cluster.data], { stdio: "ignore" });
    return;
  }
  for (const [signal, patience] of [
    ["SIGINT", FAST_STOP_MS],
    ["SIGQUIT", LAST_STOP_MS],
  ] as const) {
    if (!sendSignal(pid, signal)) return;
    if (await endsWithin(pid, patience)) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) does not stop`);
}

export async function endsWithin(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (isAlive(pid)) {
    if (performance.now() > deadline) return false;
    await pause(20);
  }
  return true;
}

function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** In a session of its own: a Ctrl-C in the terminal reaches us, and we stop it after the last request is answered. */
function spawnPostmaster(cluster: Cluster, port: number, logFile: string): ChildProcess {
  const { run, data } = cluster;
  const log = openSync(logFile, "a", 0o600);
  const [command = "", ...args] = [
    ...run.prefix,
    ...dieWithParent(),
    run.binaries.postgres,
    "-D",
    data,
    ...settings(cluster, port),
  ];
  const child = spawn(command, args, {
    ...run.spawn,
    detached: true,
    stdio: ["ignore", log, log],
    env: { ...process.env, LC_ALL: "C" },
  });
  child.on("error", () => undefined);
  child.unref();
  closeSync(log);
  return child;
}

/** The signal is inherited by exec but dropped by a change of user, so setpriv stands right before postgres. */
function dieWithParent(): string[] {
  const prefix = ["setpriv", "--pdeathsig", "INT"];
  const [command = "", ...args] = [...prefix, "true"];
  return process.platform === "linux" && spawnSync(command, args, { stdio: "ignore" }).status === 0 ? prefix : [];
}

function settings(cluster: Cluster, port: number): string[] {
  const values: Record<string, string | number> = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 100,
    shared_buffers: "128MB",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(cluster.durable ? {} : { fsync: "off", full_page_writes: "off", synchronous_commit: "off" }),
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

async function becomesReady(child: ChildProcess, address: { port: number; password: string }): Promise<boolean> {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    if ((await askServer(address)) === "ready") return true;
    if (performance.now() > deadline) {
      child.kill("SIGQUIT");
      return false;
    }
    await pause(25);
  }
  return false;
}

export function freeLoopbackPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function lastLogLine(logFile: string): string {
  const lines = existsSync(logFile) ? readFileSync(logFile, "utf8").split("\n") : [];
  return (
    lines.findLast((line) => /FATAL|PANIC|ERROR|cannot/.test(line)) ??
    lines.findLast((line) => line.trim()) ??
    "no word in its log"
  );
}
