import { buildPortal, generateClient, isBuildCurrent, isClientCurrent } from "./build.mjs";
import { areDependenciesCurrent, installDependencies } from "./dependencies.mjs";
import { withLaunchLock } from "./launch-lock.mjs";
import { logFile } from "./paths.mjs";
import { findRuntime, getRuntime, refuseOldLauncher } from "./runtime.mjs";
import { step } from "./steps.mjs";

/**
 * Brings this folder to the point where the portal can run, doing only what is missing or stale.
 * @param {string} root
 * @param {{ build: boolean }} wanted
 * @returns {Promise<string>} the Node 24 to run it with
 */
export async function prepare(root, wanted) {
  refuseOldLauncher();
  if (isReady(root, wanted)) return getRuntime(root);
  return withLaunchLock(root, async () => {
    if (!areDependenciesCurrent(root))
      await step("dependencies", () => installDependencies(root, logFile(root, "dependencies")));
    const runtime = getRuntime(root);
    if (!isClientCurrent(root))
      await step("database client", () => generateClient(root, runtime, logFile(root, "database-client")));
    if (wanted.build && !isBuildCurrent(root))
      await step("build", () => buildPortal(root, runtime, logFile(root, "build")));
    return runtime;
  });
}

/**
 * @param {string} root
 * @param {{ build: boolean }} wanted
 */
function isReady(root, wanted) {
  return (
    areDependenciesCurrent(root) &&
    findRuntime(root) !== null &&
    isClientCurrent(root) &&
    (!wanted.build || isBuildCurrent(root))
  );
}
