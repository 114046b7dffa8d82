import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/**
 * @typedef {object} Command
 * @property {string} command
 * @property {string[]} args
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} [env]
 */

/**
 * Runs a command with its output in a file; a failure carries the last telling line of it.
 * @param {Command & { logFile: string, failure: string }} options
 * @returns {Promise<void>}
 */
export async function runLogged({ logFile, failure, ...command }) {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, "w");
  const code = await run({ ...command, stdio: ["ignore", log, log] });
  closeSync(log);
  if (code !== 0)
    throw new Error(`${failure}: ${tellingLine(logFile) || `exit code ${code}`}\n  All of its output: ${logFile}`);
}

/**
 * @param {Command & { stdio: import("node:child_process").StdioOptions }} options
 * @returns {Promise<number>}
 */
export function run({ command, args, cwd, env = process.env, stdio }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio });
    running.add(child);
    child.once("error", (error) => {
      running.delete(child);
      reject(new Error(`Cannot run ${command}: ${error.message}`));
    });
    child.once("close", (code, signal) => {
      running.delete(child);
      resolve(code ?? (signal ? 128 : 1));
    });
  });
}

/** While commands run, a signal meant for us ends them too; a server under way gets its own treatment in serve.mjs. */
export function stopCommandsOnSignal() {
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    for (const child of running) child.kill(signal);
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return () => {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  };
}

/**
 * The project's own programs, Node 24 among them, come before the machine's.
 * @param {string} root
 * @returns {NodeJS.ProcessEnv}
 */
export function projectEnvironment(root) {
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  const path = [join(root, "node_modules", ".bin"), process.env[pathName]].filter(Boolean).join(delimiter);
  return { ...process.env, [pathName]: path };
}

/**
 * The JavaScript behind a package's command, to be run by a Node of our choice.
 * @param {string} root
 * @param {string} packageName
 * @param {string} [commandName]
 */
export function packageScript(root, packageName, commandName = packageName) {
  const folder = join(root, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[commandName]);
}

const TELLING =
  /could not|cannot|can't|error: |unexpected|expected|failed:|npm error|EACCES|ENOSPC|ENOTFOUND|ETIMEDOUT/i;
const GENERIC =
  /^at |validation - |^error during build|npm error (?:code|syscall|errno|type)|complete log of this run|^npm warn/i;

/** @param {string} logFile */
function tellingLine(logFile) {
  const lines = readFileSync(logFile, "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /\w{3}/.test(line) && !GENERIC.test(line));
  return lines.find((line) => TELLING.test(line)) ?? lines.at(-1) ?? "";
}
