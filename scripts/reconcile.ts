import { parseArgs } from "node:util";
import { reportFailure, runOperatorTask } from "#scripts/operator-task.ts";

const USAGE = `Usage: npm run reconcile

Compares the portal's ledger of payments with the provider's own list of the last seven days, as the worker does each night:
what only the provider knows is settled, what contradicts the ledger is told. Holds that are over are ended.
Takes the portal's own environment. The portal may run meanwhile, and a repeat changes nothing.`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { help: { type: "boolean", default: false } } });
  if (values.help) return void console.log(USAGE);
  await runOperatorTask((portal, options) => portal.reconcileLedger(options));
}

await main().catch(reportFailure);
