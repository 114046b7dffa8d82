import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { firstProduct, startMeasuredPortal } from "#scripts/bench/measured-portal.ts";
import { getChromium } from "#scripts/launch/chromium.mjs";

const USAGE = `Usage: npm run lighthouse [-- --runs 5 --locales en,th,ja]

Starts the built portal with the demonstration and prints Lighthouse's mobile scores for home, list and product: the median of the
runs. The scores swing by ten points on a busy machine. Exits with 1 where a page misses its budget.`;

const budgets: Record<string, number> = { performance: 90, accessibility: 100, "best-practices": 100, seo: 100 };
const CHROMIUM_FLAGS =
  "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-dev-shm-usage";

type Report = { categories: Record<string, { score: number }>; audits: Record<string, { displayValue?: string }> };

async function lighthouse(url: string, folder: string): Promise<Report> {
  const file = join(folder, "report.json");
  const command = join(import.meta.dirname, "../node_modules/lighthouse/cli/index.js");
  const flags = `${CHROMIUM_FLAGS} --user-data-dir=${mkdtempSync(join(folder, "profile-"))}`;
  const output = ["--quiet", "--output=json", `--output-path=${file}`];
  const run = spawn(process.execPath, [command, url, ...output, `--chrome-flags=${flags}`], {
    env: { ...process.env, CHROME_PATH: getChromium() },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(run, "exit");
  if (code !== 0) throw new Error(`lighthouse ended with ${code} at ${url}`);
  return JSON.parse(readFileSync(file, "utf8"));
}

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

async function scoresOf(url: string, folder: string, runs: number): Promise<Record<string, number>> {
  const reports: Report[] = [];
  for (let run = 0; run < runs; run += 1) reports.push(await lighthouse(url, folder));
  const score = (name: string) => median(reports.map(({ categories }) => (categories[name]?.score ?? 0) * 100));
  return Object.fromEntries(Object.keys(budgets).map((name) => [name, Math.round(score(name))]));
}

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      help: { type: "boolean", default: false },
      runs: { type: "string", default: "5" },
      locales: { type: "string", default: "en,th,ja" },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return true;
  }
  const folder = mkdtempSync(join(tmpdir(), "dat-lanh-lighthouse-"));
  const { origin, server } = await startMeasuredPortal(folder);
  const rows: Record<string, string | number>[] = [];
  try {
    for (const locale of values.locales.split(",")) {
      const pages = [`${origin}/${locale}`, `${origin}/${locale}/products`, await firstProduct(origin, locale)];
      for (const url of pages) {
        const scores = await scoresOf(url, folder, Number(values.runs));
        rows.push({ page: decodeURI(new URL(url).pathname), ...scores });
      }
    }
  } finally {
    server.kill("SIGTERM");
    await once(server, "exit");
    rmSync(folder, { recursive: true, force: true });
  }
  console.table(rows);
  return rows.every((row) => Object.entries(budgets).every(([name, budget]) => Number(row[name]) >= budget));
}

if (!(await main())) process.exitCode = 1;
