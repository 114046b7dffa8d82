import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type ServerAddress, withConnection } from "#scripts/postgres/connection.ts";
import { APPLICATION_ROLE, startEmbeddedPostgres } from "#scripts/postgres/embedded-postgres.ts";
import { migrate } from "#scripts/postgres/migrate.ts";

export const TEMPLATE_DATABASE = "template_migrated";

declare module "vitest" {
  interface ProvidedContext {
    postgres: ServerAddress;
  }
}

/** One PostgreSQL for the whole run and one migrated database in it, which tests clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), "dat-lanh-tests-"));
  const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
  await withConnection(postgres.adminUrl, (client) =>
    client.query(`CREATE DATABASE ${TEMPLATE_DATABASE} OWNER ${APPLICATION_ROLE}`),
  );
  await migrate(postgres.databaseUrl(TEMPLATE_DATABASE));
  project.provide("postgres", { port: postgres.port, password: decodeURIComponent(new URL(postgres.url).password) });
  return async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
