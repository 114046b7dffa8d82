import { parseArgs } from "node:util";
import { reportFailure, runOperatorTask } from "#scripts/operator-task.ts";

const USAGE = `Usage: npm run reindex

Writes the search index anew from the listings, and Meilisearch's copy where MEILI_URL is set.
Takes the portal's own environment. The portal may run meanwhile: its readers always find a whole index.`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { help: { type: "boolean", default: false } } });
  if (values.help) return void console.log(USAGE);
  await runOperatorTask((portal, options) => portal.reindexAll(options));
}

await main().catch(reportFailure);
