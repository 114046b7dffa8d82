import { join } from "node:path";
import { expect, test } from "vitest";
import { MIGRATIONS_DIR } from "#scripts/postgres/migrate.ts";
import { diffSchemas } from "#scripts/postgres/schema-diff.ts";
import { readSchema, readSnapshot } from "#scripts/postgres/schema-files.ts";

const HEAD = 'datasource db {\n  provider = "postgresql"\n}\n';
const JAR = `${HEAD}model Jar {\n  id String @id @db.Uuid\n}\n`;
const LABELLED_JAR = `${HEAD}model Jar {\n  id String @id @db.Uuid\n  label String?\n}\n`;

test("the first migration makes every table and leaves the public schema alone", async () => {
  const sql = await diffSchemas(null, JAR);
  expect(sql).toContain('CREATE TABLE "Jar"');
  expect(sql).not.toContain("CREATE SCHEMA");
});

test("a later migration holds only what changed", async () => {
  const sql = await diffSchemas(JAR, LABELLED_JAR);
  expect(sql).toContain('ALTER TABLE "Jar" ADD COLUMN     "label" TEXT');
  expect(sql).not.toContain("CREATE TABLE");
});

test("equal schemas need no SQL", async () => {
  expect(await diffSchemas(JAR, `${JAR}\n// a remark\n`)).toBe("");
});

test("a wrong schema is refused with the line that is wrong", async () => {
  await expect(diffSchemas(null, `${HEAD}model Jar {\n  id Strin @id\n}\n`)).rejects.toThrow(/Strin/);
});

test("every change of prisma/schema has its migration", async () => {
  const schema = readSchema(join(MIGRATIONS_DIR, "../schema"));
  expect(await diffSchemas(readSnapshot(MIGRATIONS_DIR), schema)).toBe("");
});
