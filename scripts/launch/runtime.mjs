import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";

const LAUNCHER_MAJOR = 20;
const OLDEST_RUNTIME = [22, 18];

export function refuseOldLauncher() {
  if (Number(process.versions.node.split(".")[0]) >= LAUNCHER_MAJOR) return;
  throw new Error(`Node ${LAUNCHER_MAJOR} or newer is needed to start; this is ${process.version}`);
}

/**
 * Node 24 as npm brought it, else this very Node where it is new enough to run TypeScript files.
 * @param {string} root
 * @returns {string | null}
 */
export function findRuntime(root) {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const platform = process.platform === "win32" ? "win" : process.platform;
  const brought = join(root, "node_modules", `node-${platform}-${process.arch}`, "bin", `node${suffix}`);
  if (existsSync(brought) && runs(brought)) return realpathSync(brought);
  return isNewEnough(process.versions.node) ? process.execPath : null;
}

/**
 * @param {string} root
 * @returns {string}
 */
export function getRuntime(root) {
  const runtime = findRuntime(root);
  if (runtime) return runtime;
  throw new Error(
    `npm brings no Node 24 for ${process.platform}-${process.arch}; start with Node ${OLDEST_RUNTIME.join(".")} or newer`,
  );
}

/** @param {string} program */
function runs(program) {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0;
}

/** @param {string} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_RUNTIME;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
