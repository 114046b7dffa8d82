import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { launchFolder } from "./paths.mjs";
import { step } from "./steps.mjs";

const HEARTBEAT_MS = 3000;
const ABANDONED_AFTER_MS = 20_000;

/**
 * Two starts in one folder must not install or build at once; the second waits, then finds the work done.
 * @template T
 * @param {string} root
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLaunchLock(root, work) {
  const lockFile = join(launchFolder(root), "lock");
  mkdirSync(launchFolder(root), { recursive: true });
  if (!tryLock(lockFile)) await step("waiting for another start in this folder", () => waitForLock(lockFile));
  const heartbeat = setInterval(
    () => existsSync(lockFile) && utimesSync(lockFile, new Date(), new Date()),
    HEARTBEAT_MS,
  );
  const release = () => {
    clearInterval(heartbeat);
    rmSync(lockFile, { force: true });
  };
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

/** @param {string} lockFile */
async function waitForLock(lockFile) {
  while (!tryLock(lockFile)) await pause(300);
}

/** @param {string} lockFile */
function tryLock(lockFile) {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    removeIfAbandoned(lockFile);
    return false;
  }
}

/**
 * Its process may be gone, or its number may by now belong to another program that gives no heartbeat.
 * @param {string} lockFile
 */
function removeIfAbandoned(lockFile) {
  try {
    const silence = Date.now() - statSync(lockFile).mtimeMs;
    if (silence > ABANDONED_AFTER_MS || !isAlive(Number(readFileSync(lockFile, "utf8"))))
      rmSync(lockFile, { force: true });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ENOENT") throw error;
  }
}

/** @param {number} pid 0 while the file is being written */
function isAlive(pid) {
  try {
    return pid === 0 || process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
