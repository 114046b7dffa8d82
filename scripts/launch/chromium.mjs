import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runLogged } from "./commands.mjs";

/** The shell is the same engine without the windows around it, which cost a third of every journey. */
const SHELL = "chromium-headless-shell";
const COMMANDS = [SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const APPLICATIONS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const CHROMIUM_PACKAGES = [SHELL];
const FONT_PACKAGES = ["fonts-noto-cjk", "fonts-noto-core", "fonts-thai-tlwg"];

/** @returns {string | null} */
export function findChromium() {
  const given = process.env.CHROMIUM;
  if (given) return existsSync(given) ? given : null;
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"].filter(Boolean);
  const candidates = [
    ...COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...APPLICATIONS,
  ];
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}

/** @returns {string} */
export function getChromium() {
  const chromium = findChromium();
  if (chromium) return chromium;
  if (process.env.CHROMIUM) throw new Error(`CHROMIUM names ${process.env.CHROMIUM}, which does not exist`);
  throw new Error(
    `No Chromium found: install it (Debian: apt-get install -y ${CHROMIUM_PACKAGES.join(" ")}) or set CHROMIUM to one`,
  );
}

/** What the journeys need from the machine and can be installed from here. @returns {string[]} */
export function missingBrowserPackages() {
  if (!canInstall()) return [];
  const needsBrowser = !process.env.CHROMIUM && !isPackageInstalled(SHELL);
  return [...(needsBrowser ? CHROMIUM_PACKAGES : []), ...FONT_PACKAGES.filter((name) => !isPackageInstalled(name))];
}

/**
 * @param {string[]} packages
 * @param {string} logFile
 */
export async function installPackages(packages, logFile) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const common = { cwd: "/", env, failure: `apt-get could not install ${packages.join(" ")}` };
  await runLogged({
    ...common,
    command: "apt-get",
    args: ["update"],
    logFile: logFile.replace(/\.log$/, "-update.log"),
  });
  await runLogged({ ...common, command: "apt-get", args: ["install", "-y", ...packages], logFile });
}

function canInstall() {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/** @param {string} name */
function isPackageInstalled(name) {
  return existsSync(`/var/lib/dpkg/info/${name}.list`);
}
