import { type SpawnOptions, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { binariesIn, type PostgresBinaries } from "#scripts/postgres/binaries.ts";

/** How PostgreSQL, which refuses to run as root, is started here: a command prefix, spawn options, and where it lives. */
export type UnprivilegedRun = {
  prefix: string[];
  spawn: Pick<SpawnOptions, "uid" | "gid">;
  binaries: PostgresBinaries;
  folder: string;
  explanation?: string;
};

type SystemUser = { name: string; uid: number; gid: number };

const PREFERRED_USERS = ["postgres", "daemon", "nobody"];

export function chooseUnprivilegedRun(binaries: PostgresBinaries, folder: string): UnprivilegedRun {
  const asCaller: UnprivilegedRun = { prefix: [], spawn: {}, binaries, folder };
  if (process.platform === "win32" || !needsAnotherUser()) return asCaller;
  const users = systemUsers();
  const inNamespace = users.length > 0 ? mappedIntoNamespace(asCaller, users) : null;
  const run = inNamespace ?? (isRoot() ? asSystemUser(asCaller, users) : null);
  if (!run) {
    throw new Error(
      `PostgreSQL does not run as ${isRoot() ? "root" : "a user without an entry in /etc/passwd"} and this machine allows no other way; ` +
        "start as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own",
    );
  }
  return run;
}

const isRoot = () => process.getuid?.() === 0;

/** initdb also refuses a numeric user that the machine does not know, as in `docker run --user 12345`. */
function needsAnotherUser(): boolean {
  if (isRoot()) return true;
  try {
    userInfo();
    return false;
  } catch {
    return true;
  }
}

function systemUsers(): SystemUser[] {
  const lines = existsSync("/etc/passwd") ? readFileSync("/etc/passwd", "utf8").split("\n") : [];
  const users = lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(":");
    return name && Number(uid) > 0 ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
  const preferred = PREFERRED_USERS.flatMap((name) => users.filter((user) => user.name === name));
  return [...preferred, ...users];
}

/** In a user namespace root is seen as an ordinary user and its files stay root's, so a folder only root can enter works. */
function mappedIntoNamespace(asCaller: UnprivilegedRun, users: SystemUser[]): UnprivilegedRun | null {
  const user = users[0];
  if (process.platform !== "linux" || !user) return null;
  const run = { ...asCaller, prefix: ["unshare", "-U", `--map-user=${user.uid}`, `--map-group=${user.gid}`] };
  return canRun(run) ? run : null;
}

/** A container may refuse namespaces: then a system user runs it, where that user can reach the folder and the programs. */
function asSystemUser(asCaller: UnprivilegedRun, users: SystemUser[]): UnprivilegedRun | null {
  const user = users[0];
  if (!user) return null;
  const spawn = { uid: user.uid, gid: user.gid };
  chownSync(asCaller.folder, user.uid, user.gid);
  const inPlace = { ...asCaller, spawn };
  if (canRun(inPlace)) return inPlace;
  chownSync(asCaller.folder, 0, 0);
  const elsewhere = reachableCopy(asCaller, user);
  return elsewhere && canRun({ ...elsewhere, spawn }) ? { ...elsewhere, spawn } : null;
}

function reachableCopy(asCaller: UnprivilegedRun, user: SystemUser): UnprivilegedRun | null {
  const base = "/var/lib/dat-lanh";
  const key = createHash("sha256").update(asCaller.folder).digest("hex").slice(0, 12);
  const home = join(base, `programs-${programsVersion(asCaller.binaries)}`);
  const folder = join(base, key);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    chmodSync(base, 0o755);
    if (!existsSync(home)) copyPrograms(asCaller.binaries.home, home);
    chownSync(folder, user.uid, user.gid);
    chmodSync(folder, 0o700);
  } catch {
    return null;
  }
  const explanation = `PostgreSQL runs as ${user.name}, which cannot enter ${asCaller.folder}: its data is in ${folder}`;
  return { ...asCaller, binaries: binariesIn(home), folder, explanation };
}

function programsVersion(binaries: PostgresBinaries): string {
  const manifest = JSON.parse(readFileSync(join(binaries.home, "..", "package.json"), "utf8")) as { version: string };
  return manifest.version;
}

function copyPrograms(from: string, to: string): void {
  const unfinished = `${to}.${process.pid}`;
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, to);
}

function canRun(run: UnprivilegedRun): boolean {
  const script = 'test -w "$1" && { test ! -e "$1/data" || test -O "$1/data"; } && exec "$2" --version';
  const [command = "", ...args] = [...run.prefix, "/bin/sh", "-c", script, "sh", run.folder, run.binaries.postgres];
  return spawnSync(command, args, { ...run.spawn, stdio: "ignore" }).status === 0;
}
