import { join } from "node:path";

/**
 * Where the launcher keeps its lock and logs. Not in build/, which every build empties, nor in DATA_DIR, which starts
 * of one folder need not share.
 * @param {string} root
 */
export const launchFolder = (root) => join(root, ".data", "launch");

/**
 * @param {string} root
 * @param {string} name
 */
export const logFile = (root, name) => join(launchFolder(root), "logs", `${name}.log`);
