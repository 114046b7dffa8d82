import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * One number for the names and contents of files.
 * @param {string} root
 * @param {string[]} files relative to root
 */
export function fingerprint(root, files) {
  const hash = createHash("sha256");
  for (const file of files) {
    const content = createHash("sha256")
      .update(readFileSync(join(root, file)))
      .digest();
    hash.update(`${file}\0`).update(content);
  }
  return hash.digest("hex");
}

/**
 * The files below some paths, sorted, with forward slashes; a path that does not exist counts as empty.
 * @param {string} root
 * @param {string[]} paths relative to root
 * @returns {string[]}
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
