import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client, type DatabaseError } from "pg";

type Migration = { name: string; sql: string; checksum: string };
type AppliedMigration = { migration_name: string; checksum: string; finished_at: Date | null };

export type MigrationReport = { applied: string[]; total: number };

export const MIGRATIONS_DIR = join(import.meta.dirname, "../../prisma/migrations");

/** Prisma's own lock and table, so that `prisma migrate deploy` can take over and never runs beside us. */
const PRISMA_LOCK = 72_707_369;
const PRISMA_TABLE = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

/** Applies what is missing, in order, each migration in a transaction of its own: a failed one leaves nothing behind. */
export async function migrate(databaseUrl: string, migrationsDir: string = MIGRATIONS_DIR): Promise<MigrationReport> {
  const migrations = readMigrations(migrationsDir);
  const client = await connectTo(databaseUrl);
  try {
    await client.query("SET client_min_messages = warning");
    await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
    await client.query(PRISMA_TABLE);
    const pending = findPending(migrations, await listApplied(client));
    for (const migration of pending) await apply(client, migration);
    return { applied: pending.map((migration) => migration.name), total: migrations.length };
  } finally {
    await client.end();
  }
}

async function connectTo(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 15_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { message, code } = error as DatabaseError;
    const { hostname, port, pathname } = new URL(databaseUrl);
    throw new Error(`Cannot open the database ${hostname}:${port || 5432}${pathname}: ${message || code}`, {
      cause: error,
    });
  }
}

function readMigrations(migrationsDir: string): Migration[] {
  const folders = readdirSync(migrationsDir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map((folder) => folder.name)
    .sort()
    .map((name) => {
      const file = join(migrationsDir, name, "migration.sql");
      if (!existsSync(file)) throw new Error(`Migration ${name} has no migration.sql`);
      const content = readFileSync(file);
      return { name, sql: content.toString("utf8"), checksum: createHash("sha256").update(content).digest("hex") };
    });
}

async function listApplied(client: Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  return rows;
}

function findPending(migrations: Migration[], applied: AppliedMigration[]): Migration[] {
  const failed = applied.find((row) => row.finished_at === null);
  if (failed) {
    throw new Error(
      `Migration ${failed.migration_name} failed earlier and was not resolved (see "prisma migrate resolve"); nothing was applied`,
    );
  }
  const checksums = new Map(applied.map((row) => [row.migration_name, row.checksum]));
  const edited = migrations.find(({ name, checksum }) => checksums.has(name) && checksums.get(name) !== checksum);
  if (edited)
    throw new Error(
      `Migration ${edited.name} was changed after it was applied to this database; put it back and write a new one`,
    );
  return migrations.filter(({ name }) => !checksums.has(name));
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw new Error(`Migration ${name} failed and was rolled back: ${describe(error as DatabaseError, sql)}`, {
      cause: error,
    });
  }
}

function describe(error: DatabaseError, sql: string): string {
  const line = error.position ? ` (line ${sql.slice(0, Number(error.position)).split("\n").length})` : "";
  return `${error.message}${line}`;
}
