import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { urlFor, withConnection } from "#scripts/postgres/connection.ts";
import { APPLICATION_ROLE } from "#scripts/postgres/embedded-postgres.ts";
import { TEMPLATE_DATABASE } from "#tests/support/global-setup.ts";

export type TestDatabase = { url: string; drop(): Promise<void> };

/** A database of its own for one test file, as migrated and otherwise empty. */
export async function createTestDatabase(template: string = TEMPLATE_DATABASE): Promise<TestDatabase> {
  const address = inject("postgres");
  const name = `test_${randomBytes(8).toString("hex")}`;
  const adminUrl = urlFor(address, "postgres");
  await withConnection(adminUrl, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${APPLICATION_ROLE}`),
  );
  return {
    url: urlFor(address, name, APPLICATION_ROLE),
    drop: async () => {
      await withConnection(adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}
