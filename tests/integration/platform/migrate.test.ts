import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withConnection } from "#scripts/postgres/connection.ts";
import { migrate } from "#scripts/postgres/migrate.ts";
import { createTestDatabase, type TestDatabase } from "#tests/support/database.ts";

const EMPTY_TEMPLATE = "template0";
let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await createTestDatabase(EMPTY_TEMPLATE);
  folder = mkdtempSync(join(tmpdir(), "migrations é "));
});

afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

function writeMigration(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  return withConnection(database.url, async (client) => (await client.query(sql)).rows);
}

test("migrations are applied in the order of their names, once", async () => {
  writeMigration("20260102000000_second", "ALTER TABLE jar ADD COLUMN label text;");
  writeMigration("20260101000000_first", "CREATE TABLE jar (id int PRIMARY KEY);\nINSERT INTO jar VALUES (1);");

  expect(await migrate(database.url, folder)).toEqual({
    applied: ["20260101000000_first", "20260102000000_second"],
    total: 2,
  });
  expect(await migrate(database.url, folder)).toEqual({ applied: [], total: 2 });
  expect(await rows("SELECT id, label FROM jar")).toEqual([{ id: 1, label: null }]);
});

test("the record of applied migrations is the one Prisma keeps", async () => {
  writeMigration("20260101000000_first", "SELECT 1;");
  await migrate(database.url, folder);

  const [record] = await rows("SELECT * FROM _prisma_migrations");
  expect(record).toMatchObject({
    migration_name: "20260101000000_first",
    checksum: "17db4fd369edb9244b9f91d9aeed145c3d04ad8ba6e95d06247f07a63527d11a",
    applied_steps_count: 1,
    rolled_back_at: null,
    logs: null,
  });
  expect(record?.finished_at).toBeInstanceOf(Date);
});

test("a failing migration leaves nothing behind and names itself and the line", async () => {
  writeMigration("20260101000000_half", "CREATE TABLE jar (id int);\nSELECT no_such_column FROM jar;");

  await expect(migrate(database.url, folder)).rejects.toThrow(
    /20260101000000_half failed .*no_such_column.*\(line 2\)/,
  );
  expect(await rows("SELECT 1 FROM pg_tables WHERE tablename = 'jar'")).toEqual([]);

  writeMigration("20260101000000_half", "CREATE TABLE jar (id int);");
  expect((await migrate(database.url, folder)).applied).toEqual(["20260101000000_half"]);
});

test("a migration that was changed after it was applied stops everything", async () => {
  writeMigration("20260101000000_first", "CREATE TABLE jar (id int);");
  await migrate(database.url, folder);
  writeMigration("20260101000000_first", "CREATE TABLE jar (id bigint);");
  writeMigration("20260102000000_second", "CREATE TABLE lid (id int);");

  await expect(migrate(database.url, folder)).rejects.toThrow("20260101000000_first was changed after it was applied");
  expect(await rows("SELECT 1 FROM pg_tables WHERE tablename = 'lid'")).toEqual([]);
});

test("a migration that Prisma left unfinished stops everything", async () => {
  writeMigration("20260101000000_first", "SELECT 1;");
  await migrate(database.url, folder);
  await rows("UPDATE _prisma_migrations SET finished_at = NULL");

  await expect(migrate(database.url, folder)).rejects.toThrow("20260101000000_first failed earlier");
});

test("two processes that migrate at once apply each migration once", async () => {
  writeMigration("20260101000000_slow", "CREATE TABLE jar (id int); SELECT pg_sleep(0.2);");

  const reports = await Promise.all([migrate(database.url, folder), migrate(database.url, folder)]);
  expect(reports.flatMap((report) => report.applied)).toEqual(["20260101000000_slow"]);
});

test("an unreachable database is named without its password", async () => {
  await expect(migrate("postgresql://someone:secret@127.0.0.1:1/portal", folder)).rejects.toThrow(
    /^Cannot open the database 127\.0\.0\.1:1\/portal: (?!.*secret)/,
  );
});
