import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The whole schema as one text, in a stable order. */
export function readSchema(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".prisma"))
    .sort();
  if (files.length === 0) throw new Error(`No .prisma file in ${folder}`);
  return `${files.map((file) => readFileSync(join(folder, file), "utf8").trimEnd()).join("\n\n")}\n`;
}

/** The schema as the last migration left it. */
export function snapshotFile(migrations: string): string {
  return join(migrations, ".schema-snapshot.prisma");
}

export function readSnapshot(migrations: string): string | null {
  const file = snapshotFile(migrations);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
