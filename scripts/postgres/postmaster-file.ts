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
  if (!(pid > 0) || !isAlive(pid)) return null;
  if (!servesFolder(pid, data)) {
    disownStaleFile(file, lines);
    return null;
  }
  return { pid, port: Number(lines[3]) || 0 };
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** In a container whose first process never collects orphans a dead one keeps its number. */
function isZombie(pid: number): boolean {
  const statFile = `/proc/${pid}/stat`;
  return existsSync(statFile) && /\) Z /.test(readFileSync(statFile, "utf8"));
}

function servesFolder(pid: number, data: string): boolean {
  return process.platform === "win32" || commandLine(pid).includes(data);
}

function commandLine(pid: number): string {
  const procFile = `/proc/${pid}/cmdline`;
  if (existsSync(procFile)) return readFileSync(procFile, "utf8");
  return spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
}

/**
 * After a reboot or in a new container the old number belongs to some other program, and PostgreSQL would refuse to start.
 * The file is not removed: its later lines let PostgreSQL see whether orphans of the dead one still hold the shared memory.
 * With our own number in it (the parent of the next one) PostgreSQL takes the file for stale and still makes that check.
 */
function disownStaleFile(file: string, lines: string[]): void {
  writeFileSync(file, [String(process.pid), ...lines.slice(1)].join("\n"));
}
