import { inject } from "vitest";
import { readEnvironment } from "#app/platform/env.server.ts";
import { prepareDatabase } from "#app/workflows/prepare-database.server.ts";
import { urlFor, withConnection } from "#scripts/postgres/connection.ts";
import { APPLICATION_ROLE } from "#scripts/postgres/embedded-postgres.ts";
import { TEMPLATE_DATABASE } from "./global-setup.ts";

const lockKey = 715_001;
/** Shortly before the tests' fixed clock: what the demonstration counts from its own day fits theirs. */
const demoNow = "2026-11-24T02:00:00Z";

/** A database with reference data, or the whole demonstration, made by the first test file that asks and cloned by the others. */
export async function ensurePreparedTemplate(content: "demo" | "reference"): Promise<string> {
  const address = inject("postgres");
  const name = `template_${content}`;
  await withConnection(urlFor(address, "postgres"), async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [lockKey]);
    const known = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (known.rowCount) return;
    const building = `${name}_building`;
    await client.query(`DROP DATABASE IF EXISTS ${building} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${building} TEMPLATE ${TEMPLATE_DATABASE} OWNER ${APPLICATION_ROLE}`);
    const env = { ...readEnvironment({ DEMO: "on", DEMO_NOW: demoNow }), demo: content === "demo" };
    await prepareDatabase({ databaseUrl: urlFor(address, building, APPLICATION_ROLE), env, log: () => undefined });
    await client.query(`ALTER DATABASE ${building} RENAME TO ${name}`);
  });
  return name;
}
