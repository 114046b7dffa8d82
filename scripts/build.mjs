import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { stopCommandsOnSignal } from "./launch/commands.mjs";
import { prepare } from "./launch/prepare.mjs";

stopCommandsOnSignal();
try {
  await prepare(dirname(dirname(fileURLToPath(import.meta.url))), { build: true });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
