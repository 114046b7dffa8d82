import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { withLaunchLock } from "#scripts/launch/launch-lock.mjs";
import { launchFolder } from "#scripts/launch/paths.mjs";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "launch-lock-"));
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
});

afterEach(() => rmSync(root, { recursive: true }));

const lockFile = () => join(launchFolder(root), "lock");

function leaveLock(pid: number, secondsAgo: number): void {
  mkdirSync(launchFolder(root), { recursive: true });
  writeFileSync(lockFile(), String(pid));
  const then = new Date(Date.now() - secondsAgo * 1000);
  utimesSync(lockFile(), then, then);
}

test("two starts in one folder prepare it one after the other", async () => {
  const events: string[] = [];
  const prepare = (name: string) =>
    withLaunchLock(root, async () => {
      events.push(`${name} begins`);
      await new Promise(setImmediate);
      events.push(`${name} ends`);
    });
  await Promise.all([prepare("first"), prepare("second")]);
  expect(events).toEqual(["first begins", "first ends", "second begins", "second ends"]);
});

test("the lock is free again after a failure", async () => {
  const failing = withLaunchLock(root, async () => {
    throw new Error("no space left");
  });
  await expect(failing).rejects.toThrow("no space left");
  expect(existsSync(lockFile())).toBe(false);
});

test("the lock of a process that is gone does not hinder", async () => {
  leaveLock(2 ** 22 + 1, 0);
  expect(await withLaunchLock(root, async () => "done")).toBe("done");
});

test("a lock without a heartbeat does not hinder, though its number belongs to a living process", async () => {
  leaveLock(process.pid, 60);
  expect(await withLaunchLock(root, async () => "done")).toBe("done");
});
