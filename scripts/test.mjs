import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { buildPortal, isBuildCurrent } from "./launch/build.mjs";
import { getChromium, installPackages, missingBrowserPackages } from "./launch/chromium.mjs";
import { stopCommandsOnSignal } from "./launch/commands.mjs";
import { logFile } from "./launch/paths.mjs";
import { prepare } from "./launch/prepare.mjs";
import { runStaticCheck, staticChecks } from "./launch/static-checks.mjs";
import { step } from "./launch/steps.mjs";
import { TestReport } from "./launch/test-report.mjs";
import { runVitest } from "./launch/vitest-run.mjs";

const USAGE = `Usage: npm test            everything
       npm run check       format, lint, types, architecture, dead code and unit tests`;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const report = new TestReport();
const isFast = process.argv.includes("--fast");

if (process.argv.includes("--help")) {
  console.log(USAGE);
} else {
  stopCommandsOnSignal();
  await runAll().catch((error) => {
    report.add("set-up", {
      passed: 0,
      failed: 1,
      milliseconds: 0,
      output: error instanceof Error ? error.message : String(error),
    });
  });
  process.exitCode = report.finish();
}

async function runAll() {
  const runtime = await prepare(root, { build: false });
  await Promise.all(
    staticChecks(root).map(async (check) => report.add(check.name, await runStaticCheck(root, runtime, check))),
  );
  if (report.failed > 0) return report.skip("the tests, until the checks above pass");
  if (isFast) return report.add("unit tests", await runVitest(root, runtime, ["unit"]));
  if (!(await buildPasses(runtime))) return report.skip("the tests, until the build passes");
  report.add("unit, integration and route tests", await runVitest(root, runtime, ["unit", "integration"]));
  const chromium = await prepareChromium();
  report.add("journeys in Chromium", await runVitest(root, runtime, ["e2e"], { CHROMIUM: chromium }));
}

/** @param {string} runtime */
async function buildPasses(runtime) {
  const started = performance.now();
  const output = isBuildCurrent(root)
    ? null
    : await buildPortal(root, runtime, logFile(root, "build")).then(
        () => null,
        (error) => String(error.message),
      );
  const failed = output === null ? 0 : 1;
  report.add("build", { passed: 1 - failed, failed, milliseconds: performance.now() - started, output: output ?? "" });
  return failed === 0;
}

async function prepareChromium() {
  const packages = missingBrowserPackages();
  if (packages.length > 0) {
    const note = await step("browser and fonts from the system's packages", () =>
      installPackages(packages, logFile(root, "browser-packages")).then(
        () => "",
        (error) => `  ${error.message}`,
      ),
    );
    if (note) console.log(note);
  }
  return getChromium();
}
