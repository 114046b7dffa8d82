import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * One number for the contents of files and folders; a path that does not exist counts as empty.
 * @param {string} root
 * @param {string[]} paths relative to root
 * @param {(file: string) => boolean} [isCounted]
 */
export function fingerprint(root, paths, isCounted = () => true) {
  const hash = createHash("sha256");
  for (const file of listFiles(root, paths).filter(isCounted)) {
    hash.update(`${file}\0`).update(createHash("sha256").update(readFileSync(join(root, file))).digest());
  }
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {string[]} paths
 * @returns {string[]} sorted, with forward slashes
 */
export function listFiles(root, paths) {
  return paths.flatMap((path) => {
    const full = join(root, path);
    if (!existsSync(full)) return [];
    if (statSync(full).isFile()) return [path];
    const entries = readdirSync(full).sort();
    return listFiles(
      root,
      entries.map((entry) => `${path}/${entry}`),
    );
  });
}

/**
 * @param {string} stampFile
 * @param {string} expected
 */
export function hasStamp(stampFile, expected) {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8").trim() === expected;
}

/**
 * @param {string} stampFile
 * @param {string} value
 */
export function writeStamp(stampFile, value) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, `${value}\n`);
}
