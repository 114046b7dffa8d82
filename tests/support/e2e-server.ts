import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startPortal } from "#tests/support/running-portal.ts";

declare module "vitest" {
  interface ProvidedContext {
    baseUrl: string;
    dataDir: string;
  }
}

/** Campaigns run and awards hold on this day, whenever the journeys are made. */
const BUSINESS_DAY = "2026-11-24T02:00:00Z";

/** One portal with a database of its own for all journeys. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), "dat-lanh-journeys-"));
  const portal = await startPortal("journeys-server", { DATA_DIR: dataDir, DEMO_NOW: BUSINESS_DAY });
  project.provide("baseUrl", portal.baseUrl);
  project.provide("dataDir", dataDir);
  return async () => {
    await portal.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
