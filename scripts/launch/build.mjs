import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { packageScript, projectEnvironment, runLogged } from "./commands.mjs";
import { fingerprint, hasStamp, listFiles, writeStamp } from "./fingerprint.mjs";

const CLIENT_SOURCES = ["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"];
const BUILD_SOURCES = [
  "app",
  "public",
  "prisma",
  "remix.config.js",
  "vite.config.ts",
  "vite.browser.config.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

/** @param {string} root */
export function isClientCurrent(root) {
  return (
    existsSync(join(root, "app/generated/prisma/client.ts")) && hasStamp(clientStamp(root), clientFingerprint(root))
  );
}

/**
 * @param {string} root
 * @param {string} runtime
 * @param {string} logFile
 */
export async function generateClient(root, runtime, logFile) {
  const value = clientFingerprint(root);
  await runLogged({
    command: runtime,
    args: [packageScript(root, "prisma"), "generate"],
    cwd: root,
    env: { ...projectEnvironment(root), ...PRISMA_OFFLINE, PRISMA_SCHEMA_ENGINE_BINARY: runtime },
    logFile,
    failure: "Prisma could not generate its client",
  });
  writeStamp(clientStamp(root), value);
}

/** Without an engine of its own set, the command line downloads one; `generate` never runs it, so any program will do. */
const PRISMA_OFFLINE = { CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };

/** @param {string} root */
export function isBuildCurrent(root) {
  return existsSync(join(root, "build/server/index.js")) && hasStamp(buildStamp(root), buildFingerprint(root));
}

/**
 * @param {string} root
 * @param {string} runtime
 * @param {string} logFile
 */
export async function buildPortal(root, runtime, logFile) {
  const value = buildFingerprint(root);
  const env = { ...projectEnvironment(root), NODE_ENV: "production" };
  const common = { command: runtime, cwd: root, env, failure: "The build failed" };
  rmSync(buildStamp(root), { force: true });
  await runLogged({ ...common, args: [packageScript(root, "@remix-run/dev", "remix"), "vite:build"], logFile });
  const browserLog = logFile.replace(/\.log$/, "-browser.log");
  const browserConfig = ["build", "--config", "vite.browser.config.ts"];
  await runLogged({ ...common, args: [packageScript(root, "vite"), ...browserConfig], logFile: browserLog });
  writeStamp(buildStamp(root), value);
}

/** @param {string} root */
export function listBuildSources(root) {
  return listFiles(root, BUILD_SOURCES).filter(isBuildSource);
}

/** @param {string} root */
function buildFingerprint(root) {
  return fingerprint(root, listBuildSources(root));
}

/** @param {string} file */
function isBuildSource(file) {
  return !file.startsWith("app/generated/") && !file.startsWith("prisma/migrations/") && !/\.test\.tsx?$/.test(file);
}

/** @param {string} root */
function clientFingerprint(root) {
  return fingerprint(root, listFiles(root, CLIENT_SOURCES));
}

/** @param {string} root */
const clientStamp = (root) => join(root, "app/generated/.fingerprint");

/** @param {string} root */
const buildStamp = (root) => join(root, "build/.fingerprint");
