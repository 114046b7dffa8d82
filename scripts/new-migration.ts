import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { diffSchemas } from "#scripts/postgres/schema-diff.ts";
import { readSchema, readSnapshot, snapshotFile } from "#scripts/postgres/schema-files.ts";

const USAGE = `Usage: node scripts/new-migration.ts NAME [--extensions] [--empty]

Writes prisma/migrations/<timestamp>_<name>/migration.sql: what leads from the last migrated schema to prisma/schema.

  --extensions   begin with CREATE EXTENSION for pg_trgm and unaccent
  --empty        write a migration without a schema change, to fill in by hand
  --schema DIR   another schema folder (default prisma/schema)
  --migrations DIR   another migrations folder (default prisma/migrations)`;

const EXTENSIONS_SQL = ["pg_trgm", "unaccent"].map((name) => `CREATE EXTENSION IF NOT EXISTS "${name}";`).join("\n");
const LOCK_FILE = `# Prisma reads the provider here\nprovider = "postgresql"\n`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: "boolean", default: false },
      extensions: { type: "boolean", default: false },
      empty: { type: "boolean", default: false },
      schema: { type: "string", default: join(import.meta.dirname, "../prisma/schema") },
      migrations: { type: "string", default: join(import.meta.dirname, "../prisma/migrations") },
    },
  });
  if (values.help) return void console.log(USAGE);
  const name = migrationName(positionals[0]);
  const schema = readSchema(values.schema);
  const changes = await diffSchemas(readSnapshot(values.migrations), schema);
  if (changes === "" && !values.empty)
    throw new Error("prisma/schema is what the last migration already made; nothing to write");
  const sql = [values.extensions ? EXTENSIONS_SQL : "", changes].filter(Boolean).join("\n\n");
  const folder = writeMigration(values.migrations, name, sql);
  writeFileSync(snapshotFile(values.migrations), schema);
  console.log(
    `${relative(process.cwd(), join(folder, "migration.sql"))}\nRead it before you commit it: renames appear as DROP and ADD.`,
  );
}

function migrationName(given: string | undefined): string {
  const name = (given ?? "")
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "");
  if (!name) throw new Error(`A migration needs a name\n\n${USAGE}`);
  return name;
}

/** Folder names decide the order of application, so a new one always sorts after the last. */
function writeMigration(migrations: string, name: string, sql: string): string {
  mkdirSync(migrations, { recursive: true });
  const existing = readdirSync(migrations)
    .filter((entry) => /^\d{14}_/.test(entry))
    .sort();
  const now = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const last = existing.at(-1)?.slice(0, 14) ?? "";
  const timestamp = now > last ? now : String(BigInt(last) + 1n);
  const folder = join(migrations, `${timestamp}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "migration.sql"), sql.endsWith("\n") ? sql : `${sql}\n`);
  const lock = join(migrations, "migration_lock.toml");
  if (!existsSync(lock)) writeFileSync(lock, LOCK_FILE);
  return folder;
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
