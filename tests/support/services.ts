import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pino from "pino";
import { readEnvironment } from "#app/platform/env.server.ts";
import type { Clock } from "#app/ports/clock.ts";
import { createServices, type Services } from "#app/services.server.ts";
import { createTestDatabase } from "./database.ts";
import { ensurePreparedTemplate } from "./prepared-template.ts";

export type TestClock = Clock & { set(moment: string): void };

/** Business time that stands still until it is moved. */
export function fixedClock(moment = "2026-11-24T03:00:00.000Z"): TestClock {
  let now = new Date(moment);
  return {
    now: () => now,
    set(next) {
      now = new Date(next);
    },
  };
}

export type TestServices = Services & { clock: TestClock; databaseUrl: string };

/**
 * The portal's services over a database of the test's own, with fixed time.
 * `content: "demo"` also loads the demonstration; otherwise only reference data is there.
 */
export async function createTestServices(
  options: { content?: "demo" | "reference"; env?: Record<string, string> } = {},
): Promise<TestServices> {
  const database = await createTestDatabase(await ensurePreparedTemplate(options.content ?? "demo"));
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "dat-lanh-test-"));
  const env = readEnvironment({ DEMO: "on", RATE_LIMIT: "off", ...options.env });
  const clock = fixedClock();
  const services = await createServices({
    env,
    databaseUrl: database.url,
    origin: "http://localhost:3000",
    log: pino({ level: "silent" }),
    clock,
    dataDir,
  });
  return {
    ...services,
    clock,
    databaseUrl: database.url,
    async close() {
      await services.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
