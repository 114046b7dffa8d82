import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectEnvironment, runLogged } from "./commands.mjs";

const DEPENDENCY_FIELDS = ["dependencies", "devDependencies", "optionalDependencies"];

/**
 * npm writes node_modules/.package-lock.json last, so it also tells whether an installation was cut short.
 * @param {string} root
 */
export function areDependenciesCurrent(root) {
  const installedFile = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedFile)) return false;
  const manifest = readJson(join(root, "package.json"));
  const { packages: locked } = readJson(join(root, "package-lock.json"));
  const { packages: installed } = readJson(installedFile);
  return (
    lockFitsManifest(manifest, locked[""]) &&
    Object.keys(locked).every((path) => path === "" || isInstalled(locked[path], installed[path]))
  );
}

/**
 * @param {string} root
 * @param {string} logFile
 */
export async function installDependencies(root, logFile) {
  const cache = writableCache();
  try {
    await runLogged({
      ...npmCommand(["ci", "--include=dev", "--include=optional", "--ignore-scripts", "--no-audit", "--no-fund"]),
      cwd: root,
      env: {
        ...projectEnvironment(root),
        ...cache.env,
        npm_config_update_notifier: "false",
        npm_config_progress: "false",
      },
      logFile,
      failure: "npm could not install the dependencies",
    });
  } finally {
    cache.remove();
  }
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

/**
 * @param {Record<string, object>} manifest
 * @param {Record<string, object>} lockedRoot
 */
function lockFitsManifest(manifest, lockedRoot) {
  /** @param {Record<string, object>} source */
  const wanted = (source) =>
    JSON.stringify(DEPENDENCY_FIELDS.map((field) => Object.entries(source[field] ?? {}).sort()));
  return wanted(manifest) === wanted(lockedRoot);
}

/**
 * An optional package may be absent where it is for another machine; what a package for another machine needs carries no mark.
 * @param {{ version: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} locked
 * @param {{ version: string, integrity?: string } | undefined} installed
 */
function isInstalled(locked, installed) {
  if (installed) return installed.version === locked.version && installed.integrity === locked.integrity;
  if (!locked.optional) return false;
  const isForThisMachine =
    locked.os && !locked.libc && fits(locked.os, process.platform) && fits(locked.cpu, process.arch);
  return !isForThisMachine;
}

/**
 * @param {string[] | string | undefined} allowed
 * @param {string} own
 */
function fits(allowed, own) {
  return allowed === undefined || [allowed].flat().includes(own);
}

/**
 * The npm that started us, on the Node it came with: the one in node_modules vanishes while it installs.
 * @param {string[]} args
 */
function npmCommand(args) {
  const npmScript = process.env.npm_execpath;
  const npmNode = process.env.npm_node_execpath;
  if (npmScript?.endsWith(".js") && existsSync(npmScript)) {
    return { command: npmNode && existsSync(npmNode) ? npmNode : process.execPath, args: [npmScript, ...args] };
  }
  return process.platform === "win32" ? { command: "cmd.exe", args: ["/c", "npm", ...args] } : { command: "npm", args };
}

/** npm needs a cache it may write to, which a read-only or foreign home does not offer. */
function writableCache() {
  const home = process.env.HOME ?? process.env.USERPROFILE ?? "";
  const usual = process.env.npm_config_cache ?? join(home, ".npm");
  if (isWritable(usual) && isWritable(join(usual, "_cacache"))) return { env: {}, remove: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), "dat-lanh-npm-"));
  return { env: { npm_config_cache: folder }, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** @param {string} folder */
function isWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
