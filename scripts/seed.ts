import { parseArgs } from "node:util";
import { reportFailure, runOperatorTask } from "#scripts/operator-task.ts";
import type { SeedWish } from "#scripts/portal-process.ts";
import { progressBar } from "#scripts/progress-bar.ts";

const USAGE = `Usage: npm run seed -- [--products N] [--experiences N] [--orders N] [--seed N]

Adds synthetic products, visits and past orders to a demonstration, to measure the portal with many of them
(DATABASE_URL with DEMO=on, or the embedded database of DATA_DIR). The portal may run meanwhile.
The numbers are how many there shall be in all: what is there already is left as it is, and only the rest is added.

  --products N      live products of all 26 sets with texts, packs, prices, stock and awards (default 10000)
  --experiences N   visits of every kind in turn (default 1000)
  --orders N        orders of the last twelve months; nobody is written to (default 50000)
  --seed N          another number draws other content; the same one always the same (default 1)`;

const mostOf = { products: 200_000, experiences: 20_000, orders: 900_000, seed: 2 ** 31 } as const;

async function main(): Promise<void> {
  const values = readArguments();
  if (values.help) return void console.log(USAGE);
  const wish: SeedWish = {
    products: wholeNumber("products", values.products),
    experiences: wholeNumber("experiences", values.experiences),
    orders: wholeNumber("orders", values.orders),
    seed: wholeNumber("seed", values.seed),
  };
  if (wish.orders > 0 && wish.products < 100) throw new Error("--orders: needs at least 100 --products to choose from");
  refuseOutsideDemo(process.env);
  await runOperatorTask((portal, options) => portal.seedDemonstration(options, wish, progressBar(process.stdout)));
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        help: { type: "boolean", default: false },
        products: { type: "string", default: "10000" },
        experiences: { type: "string", default: "1000" },
        orders: { type: "string", default: "50000" },
        seed: { type: "string", default: "1" },
      },
    }).values;
  } catch (error) {
    // The first sentence names the argument; the rest explains a shell's dashes.
    throw new Error(`${(error as Error).message.split(". ")[0]}; see npm run seed -- --help`);
  }
}

function wholeNumber(name: keyof typeof mostOf, text: string): number {
  const most = mostOf[name];
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number <= most)) throw new Error(`--${name}: must be a whole number from 0 to ${most}`);
  return number;
}

/** Before anything is opened: a portal that sells is not even migrated from here. */
function refuseOutsideDemo({ DEMO, DATABASE_URL }: NodeJS.ProcessEnv): void {
  const demo = DEMO ? DEMO === "on" : !DATABASE_URL;
  if (!demo)
    throw new Error("npm run seed: only in demo mode; synthetic goods and orders never go to a portal that sells");
}

await main().catch(reportFailure);
