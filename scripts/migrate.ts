import { join } from "node:path";
import { parseArgs } from "node:util";
import { chooseDatabase } from "#scripts/postgres/choose-database.ts";
import { migrate } from "#scripts/postgres/migrate.ts";

const USAGE =
  "Usage: node scripts/migrate.ts\n\nApplies prisma/migrations to DATABASE_URL, or to the embedded PostgreSQL of DATA_DIR.";

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { help: { type: "boolean", default: false } } });
  if (values.help) return void console.log(USAGE);
  const database = await chooseDatabase(process.env, { root: join(import.meta.dirname, ".."), log: console.log });
  try {
    const { applied, total } = await migrate(database.url);
    for (const name of applied) console.log(`  ${name}`);
    console.log(`${applied.length} applied, ${total} in all`);
  } finally {
    await database.release();
  }
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
