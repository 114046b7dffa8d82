import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageScript, projectEnvironment, run } from "./commands.mjs";
import { launchFolder } from "./paths.mjs";

/**
 * Runs vitest projects with their output on the terminal and counts what its JSON report says.
 * @param {string} root
 * @param {string} runtime
 * @param {string[]} projects
 * @param {NodeJS.ProcessEnv} [extraEnv]
 * @returns {Promise<{ passed: number, failed: number, milliseconds: number }>}
 */
export async function runVitest(root, runtime, projects, extraEnv = {}) {
  const started = performance.now();
  const reportFile = join(launchFolder(root), "test-results", `${projects.join("-")}.json`);
  mkdirSync(dirname(reportFile), { recursive: true });
  rmSync(reportFile, { force: true });
  const code = await run({
    command: runtime,
    args: [
      packageScript(root, "vitest"),
      "run",
      ...projects.flatMap((project) => ["--project", project]),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${reportFile}`,
    ],
    cwd: root,
    env: { ...projectEnvironment(root), ...extraEnv },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return { ...count(reportFile, code), milliseconds: performance.now() - started };
}

/**
 * A file that could not be loaded holds no test, and an error outside any test shows only in the exit code: each counts as one failure.
 * @param {string} reportFile
 * @param {number} code
 */
function count(reportFile, code) {
  if (!existsSync(reportFile)) return { passed: 0, failed: 1 };
  /** @type {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const report = JSON.parse(readFileSync(reportFile, "utf8"));
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((result) => result.status === "failed"),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}
