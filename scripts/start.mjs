import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { stopCommandsOnSignal } from "./launch/commands.mjs";
import { prepare } from "./launch/prepare.mjs";
import { startServer } from "./launch/server-process.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const releaseSignals = stopCommandsOnSignal();

try {
  console.log("Đất Lành");
  const runtime = await prepare(root, { build: true });
  const server = startServer(root, runtime);
  releaseSignals();
  process.exitCode = await server.ended;
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
