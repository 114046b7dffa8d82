import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectEnvironment } from "./commands.mjs";
import { memoryEnvironment, memoryFlags } from "./memory-flags.mjs";

const PASSED_ON = /** @type {const} */ (["SIGINT", "SIGTERM"]);
const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };
const SHELLS = ["sh", "dash", "bash", "ash", "busybox", "zsh"];
const PARENT_CHECK_MS = 500;

/**
 * The server runs on Node 24 as a child; it also stops by itself when this process is killed (its channel closes).
 * @param {string} root
 * @param {string} runtime
 */
export function startServer(root, runtime) {
  const child = spawn(
    runtime,
    ["--disable-warning=ExperimentalWarning", ...memoryFlags, join(root, "scripts", "serve.ts")],
    {
      stdio: ["inherit", "inherit", "inherit", "ipc"],
      env: { ...memoryEnvironment, ...projectEnvironment(root), NODE_ENV: "production" },
    },
  );
  const passOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  for (const signal of PASSED_ON) process.on(signal, passOn);
  const stopWatching = whenOrphaned(() => child.kill("SIGTERM"));
  const ended = new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      stopWatching();
      for (const name of PASSED_ON) process.off(name, passOn);
      resolve(code ?? exitCodeFor(signal));
    });
  });
  return { ended: /** @type {Promise<number>} */ (ended), stop: () => child.kill("SIGTERM") };
}

/**
 * npm, and the shell it may put between, wait for us as long as they live; when one is gone without a word, it was killed
 * and we must not linger on the port. Who starts us without npm may leave us running on purpose.
 * @param {() => void} stop
 */
function whenOrphaned(stop) {
  if (!process.env.npm_lifecycle_event) return () => undefined;
  const callers = npmCallers();
  const timer = setInterval(() => {
    if (npmCallers() === callers) return;
    clearInterval(timer);
    stop();
  }, PARENT_CHECK_MS);
  return () => clearInterval(timer);
}

function npmCallers() {
  const parent = process.ppid;
  const stat = `/proc/${parent}/stat`;
  if (!existsSync(stat)) return `${parent}`;
  const [, name, grandparent] = /\((.*)\) \S (\d+) /.exec(readFileSync(stat, "utf8")) ?? [];
  return name && SHELLS.includes(name) ? `${parent} ${grandparent}` : `${parent}`;
}

/** @param {NodeJS.Signals | null} signal */
function exitCodeFor(signal) {
  const number = Object.entries(SIGNAL_NUMBERS).find(([name]) => name === signal)?.[1];
  return number ? 128 + number : 1;
}
