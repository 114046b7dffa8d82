import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export type RunningPostmaster = { pid: number; port: number };

/** The PostgreSQL that already serves this data folder, left by a start that was killed or kept by one that still runs. */
export function findRunningPostmaster(data: string): RunningPostmaster | null {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  if (!(pid > 0) || !exists(pid)) return null;
  if (isAlive(pid) && servesFolder(pid, data)) return { pid, port: Number(lines[3]) || 0 };
  disownStaleFile(file, lines);
  return null;
}

/** In a container whose first process never collects orphans a dead one keeps its number. */
export function isAlive(pid: number): boolean {
  return exists(pid) && !/\) Z /.test(readProcFile(pid, "stat") ?? "");
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function servesFolder(pid: number, data: string): boolean {
  return process.platform === "win32" || commandLine(pid).includes(data);
}

function commandLine(pid: number): string {
  if (process.platform === "linux") return readProcFile(pid, "cmdline") ?? "";
  return spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
}

/** The process may end between two looks at it. */
function readProcFile(pid: number, name: "stat" | "cmdline"): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return null;
  }
}

/**
 * After a reboot or in a new container the old number belongs to some other program, or nobody has collected the dead one
 * yet, and PostgreSQL would refuse to start.
 * The file is not removed: its later lines let PostgreSQL see whether orphans of the dead one still hold the shared memory.
 * With our own number in it (the parent of the next one) PostgreSQL takes the file for stale and still makes that check.
 */
function disownStaleFile(file: string, lines: string[]): void {
  writeFileSync(file, [String(process.pid), ...lines.slice(1)].join("\n"));
}
