import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { listBuildSources } from "./launch/build.mjs";
import { prepare } from "./launch/prepare.mjs";
import { startServer } from "./launch/server-process.mjs";

/** @typedef {ReturnType<typeof startServer>} Server */

const POLL_MS = 700;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
let isStopping = false;

/** Builds after every change and starts the new build; one that fails leaves the last good server running. */
async function develop() {
  /** @type {Server | null} */
  let server = null;
  let seen = "";
  while (!isStopping) {
    const sources = changeMark();
    if (sources !== seen) server = await renew(server);
    seen = sources;
    await pause(POLL_MS);
  }
  await server?.ended;
}

/**
 * @param {Server | null} running
 * @returns {Promise<Server | null>}
 */
async function renew(running) {
  try {
    const runtime = await prepare(root, { build: true });
    if (isStopping) return running;
    if (running) await replace(running);
    const server = startServer(root, runtime);
    server.ended.then((code) => reportEnd(server, code));
    return server;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return running;
  }
}

/** @type {WeakSet<Server>} */
const replaced = new WeakSet();

/** @param {Server} server */
async function replace(server) {
  replaced.add(server);
  server.stop();
  await server.ended;
}

/**
 * A clean end that we did not ask for was asked for by someone else: Ctrl-C, or npm is gone.
 * @param {Server} server
 * @param {number} code
 */
function reportEnd(server, code) {
  if (replaced.has(server)) return;
  if (code === 0) isStopping = true;
  else console.error(`\nThe portal has ended (exit code ${code}); it starts again after the next change`);
}

function changeMark() {
  return listBuildSources(root)
    .map((file) => `${file}:${statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs}`)
    .join("\n");
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    isStopping = true;
  });
}
await develop();
