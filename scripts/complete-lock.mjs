/**
 * Run after every change of dependencies: `node scripts/complete-lock.mjs`. `npm test` runs it with --check.
 *
 * Native packages name one optional package for each machine. A registry mirror that lacks some of them makes npm leave
 * those out of package-lock.json, and `npm ci` then refuses the lock file everywhere. This names them by the exact version
 * their owner asks for, so that `npm ci` knows them and skips what is for another machine.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const SYSTEMS = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const PROCESSORS = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

const file = join(dirname(dirname(fileURLToPath(import.meta.url))), "package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
const missing = Object.entries(lock.packages).flatMap(([owner, entry]) => missingOptionals(owner, entry));

if (missing.length > 0 && process.argv.includes("--check")) {
  console.error(
    `package-lock.json leaves out ${missing.length} packages for other machines: run node scripts/complete-lock.mjs`,
  );
  process.exitCode = 1;
} else if (missing.length > 0) {
  const entries = [...Object.entries(lock.packages), ...missing];
  lock.packages = Object.fromEntries(entries.sort(([left], [right]) => left.localeCompare(right, "en")));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} packages for other machines named in package-lock.json`);
}

/**
 * @param {string} owner
 * @param {{ dev?: boolean, optional?: boolean, optionalDependencies?: Record<string, string> }} entry
 * @returns {[string, object][]}
 */
function missingOptionals(owner, entry) {
  return Object.entries(entry.optionalDependencies ?? {}).flatMap(([name, version]) => {
    const platform = platformOf(name);
    if (isResolved(owner, name) || !platform || !/^\d+\.\d+\.\d+[\w.+-]*$/.test(version)) return [];
    const path = lock.packages[`node_modules/${name}`] ? `${owner}/node_modules/${name}` : `node_modules/${name}`;
    return [[path, { version, ...platform, ...(entry.dev ? { dev: true } : {}), optional: true }]];
  });
}

/**
 * @param {string} owner
 * @param {string} name
 * @returns {boolean}
 */
function isResolved(owner, name) {
  const prefix = owner ? `${owner}/` : "";
  if (lock.packages[`${prefix}node_modules/${name}`]) return true;
  if (!owner) return false;
  const parent = owner.lastIndexOf("/node_modules/");
  return isResolved(parent === -1 ? "" : owner.slice(0, parent), name);
}

/** @param {string} name such as @rollup/rollup-linux-x64-musl */
function platformOf(name) {
  const words = name.slice(name.lastIndexOf("/") + 1).split("-");
  const os = words.filter((word) => SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  const isMusl = words.some((word) => word.startsWith("musl"));
  if (os.length === 0 && cpu.length === 0) return null;
  return { ...(cpu.length ? { cpu } : {}), ...(isMusl ? { libc: ["musl"] } : {}), ...(os.length ? { os } : {}) };
}
