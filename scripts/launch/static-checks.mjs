import { spawn } from "node:child_process";
import { join } from "node:path";
import { packageScript, projectEnvironment } from "./commands.mjs";

/**
 * @typedef {{ name: string, script: string, args: string[] }} StaticCheck
 * @param {string} root
 * @returns {StaticCheck[]}
 */
export function staticChecks(root) {
  const architecture = ["--config", ".dependency-cruiser.cjs", "--output-type", "err", "app", "scripts", "tests"];
  return [
    {
      name: "format and lint",
      script: packageScript(root, "@biomejs/biome", "biome"),
      args: ["check", "--colors=off", "."],
    },
    { name: "types", script: packageScript(root, "typescript", "tsc"), args: ["--noEmit", "--pretty", "false"] },
    { name: "architecture", script: packageScript(root, "dependency-cruiser", "depcruise"), args: architecture },
    { name: "dead code", script: packageScript(root, "knip"), args: ["--no-progress"] },
    { name: "lock file", script: join(root, "scripts", "complete-lock.mjs"), args: ["--check"] },
  ];
}

/**
 * @param {string} root
 * @param {string} runtime
 * @param {StaticCheck} check
 * @returns {Promise<{ passed: number, failed: number, milliseconds: number, output: string }>}
 */
export function runStaticCheck(root, runtime, check) {
  const started = performance.now();
  return new Promise((resolve) => {
    const env = { ...projectEnvironment(root), NO_COLOR: "1" };
    const child = spawn(runtime, [check.script, ...check.args], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.once("close", (code) => {
      const failed = code === 0 ? 0 : 1;
      resolve({ passed: 1 - failed, failed, milliseconds: performance.now() - started, output });
    });
  });
}
