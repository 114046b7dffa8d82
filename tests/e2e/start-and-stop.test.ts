import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type RunningPortal, startPortal } from "#tests/support/running-portal.ts";

const RESTART_WITHIN_MS = 15_000;
let dataDir: string;
let portal: RunningPortal | undefined;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "khởi động "));
});

afterEach(async () => {
  await portal?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(): Promise<RunningPortal> {
  portal = await startPortal("start-and-stop", { DATA_DIR: dataDir });
  return portal;
}

test("a stop signal ends the portal cleanly, and a second start is ready in seconds", async () => {
  const first = await start();
  expect(await first.stop("SIGINT")).toBe(0);

  const began = performance.now();
  const second = await start();
  expect(performance.now() - began).toBeLessThan(RESTART_WITHIN_MS);
  expect(await second.stop("SIGTERM")).toBe(0);
});

test("after the server was killed the next start serves again within 15 seconds", async () => {
  const first = await start();
  await first.stop("SIGKILL");

  const began = performance.now();
  await start();
  expect(performance.now() - began).toBeLessThan(RESTART_WITHIN_MS);
});

test("the portal stops when the process that started it is gone", async () => {
  const { process: server } = await start();
  const ended = once(server, "exit");
  server.disconnect();
  await ended;
  expect(server.exitCode).toBe(0);
});
