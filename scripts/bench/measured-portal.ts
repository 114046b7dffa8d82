import { type ChildProcess, spawn } from "node:child_process";
import { openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { memoryEnvironment, memoryFlags } from "#scripts/launch/memory-flags.mjs";
import { freeLoopbackPort } from "#scripts/postgres/postmaster.ts";

const ROOT = join(import.meta.dirname, "../..");

/** The built portal with the demonstration and a database of its own in `dataDir`, once it answers. */
export async function startMeasuredPortal(dataDir: string): Promise<{ origin: string; server: ChildProcess }> {
  const port = await freeLoopbackPort();
  const log = openSync(join(dataDir, "portal.log"), "w");
  const server = spawn(process.execPath, [...memoryFlags, join(ROOT, "scripts/serve.ts")], {
    env: {
      ...process.env,
      ...memoryEnvironment,
      NODE_ENV: "production",
      DEMO: "on",
      PORT: String(port),
      DATA_DIR: dataDir,
      RATE_LIMIT: "off",
    },
    stdio: ["ignore", log, log, "ipc"],
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 1_200 && server.exitCode === null; tries += 1) {
    if ((await fetch(`${origin}/readyz`).catch(() => null))?.ok) return { origin, server };
    await pause(100);
  }
  throw new Error(readFileSync(join(dataDir, "portal.log"), "utf8").slice(-2_000));
}

/** The address of a product as readers of `locale` open it. */
export async function firstProduct(origin: string, locale = "en"): Promise<string> {
  const answer = await fetch(`${origin}/api/search?q=&locale=${locale}&type=product&limit=1`);
  const { hits } = (await answer.json()) as { hits: { url: string }[] };
  const found = hits[0]?.url;
  if (!found) throw new Error("the demonstration has no product");
  return new URL(found, origin).href;
}
