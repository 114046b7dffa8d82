import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { memoryFlags } from "#scripts/launch/memory-flags.mjs";
import { logFile } from "#scripts/launch/paths.mjs";
import { freeLoopbackPort } from "#scripts/postgres/postmaster.ts";

const READY_WITHIN_MS = 120_000;
const ROOT = join(import.meta.dirname, "../..");

export type RunningPortal = {
  baseUrl: string;
  process: ChildProcess;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
};

/** The built portal in demo mode as `npm start` runs it, once it answers. */
export async function startPortal(name: string, settings: Record<string, string>): Promise<RunningPortal> {
  const port = settings.PORT ?? String(await freeLoopbackPort());
  const log = logFile(ROOT, name);
  const process = spawnServer(log, { ...settings, PORT: port });
  const portal = {
    baseUrl: `http://127.0.0.1:${port}`,
    process,
    stop: (signal?: NodeJS.Signals) => stop(process, signal),
  };
  try {
    await waitUntilReady(portal, log);
    return portal;
  } catch (error) {
    await portal.stop("SIGKILL");
    throw error;
  }
}

/** The channel makes the server stop by itself when the test run is killed. */
function spawnServer(log: string, settings: Record<string, string>): ChildProcess {
  mkdirSync(dirname(log), { recursive: true });
  const output = openSync(log, "w");
  const { DATABASE_URL: _ofCaller, VITEST: _vitest, ...env } = process.env;
  const child = spawn(process.execPath, [...memoryFlags, join(ROOT, "scripts/serve.ts")], {
    env: { ...env, NODE_ENV: "production", DEMO: "on", RATE_LIMIT: "off", ...settings },
    stdio: ["ignore", output, output, "ipc"],
  });
  closeSync(output);
  return child;
}

async function waitUntilReady(portal: RunningPortal, log: string): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (performance.now() < deadline && portal.process.exitCode === null) {
    const answer = await fetch(`${portal.baseUrl}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error(`The portal did not start (${log}):\n${readFileSync(log, "utf8").slice(-3000)}`);
}

async function stop(server: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> {
  if (server.exitCode !== null || server.signalCode !== null) return server.exitCode;
  const ended = once(server, "exit");
  server.kill(signal);
  await ended;
  return server.exitCode;
}
