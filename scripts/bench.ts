import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { firstProduct, startMeasuredPortal } from "#scripts/bench/measured-portal.ts";

const USAGE = `Usage: npm run bench [-- --seconds 4 --runs 3 --requests 200000]

Starts the built portal with the demonstration and, beside it, a bare node:http server that gives the same bytes. Prints how many
answers a second each gives (median of the runs, the load comes from the same cores) and how much memory the portal holds.`;

const connections = 20;
/** A kept page must reach this share of the bare server's rate, a page made anew this many a second. */
const budgets = { keptShare: 0.4, madePerSecond: 250, memoryMb: 300 };

type Load = { url: string; seconds?: number; amount?: number; nextPath?: () => string };

async function rate({ url, seconds, amount, nextPath }: Load): Promise<number> {
  const { origin, pathname, search } = new URL(url);
  const result = await autocannon({
    url: origin,
    connections,
    ...(amount ? { amount } : { duration: seconds }),
    requests: [
      {
        path: `${pathname}${search}`,
        headers: { "accept-encoding": "gzip" },
        ...(nextPath ? { setupRequest: (request) => ({ ...request, path: nextPath() }) } : {}),
      },
    ],
  });
  if (result.non2xx + result.errors > 0) throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`);
  return result.requests.total / result.duration;
}

async function medianRate(load: Load, runs: number): Promise<number> {
  const rates: number[] = [];
  for (let run = 0; run < runs; run += 1) rates.push(await rate(load));
  return rates.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

/** The bare server, given what the portal answers at an address. */
async function startBare(url: string): Promise<{ url: string; server: ChildProcess }> {
  const { request } = await import("node:http");
  const answer = await new Promise<{ headers: string[]; body: string }>((resolve, reject) => {
    const asked = request(url, { headers: { "accept-encoding": "gzip" } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      const own = /^(date|connection|keep-alive)$/i;
      const pairs = Object.entries(response.headers).filter(([name]) => !own.test(name));
      response.on("end", () =>
        resolve({ headers: pairs.flat().map(String), body: Buffer.concat(chunks).toString("base64") }),
      );
    });
    asked.on("error", reject).end();
  });
  const server = fork(join(import.meta.dirname, "bench/bare-server.mjs"));
  server.send(answer);
  const [port] = await once(server, "message");
  return { url: `http://127.0.0.1:${port}/`, server };
}

/** What the process holds in memory, in MB; null where the system does not tell. */
function residentMb({ pid }: ChildProcess): number | null {
  const status = `/proc/${pid}/status`;
  const kilobytes = existsSync(status) ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1] : undefined;
  return kilobytes ? Math.round(Number(kilobytes) / 1024) : null;
}

async function measure(
  dataDir: string,
  { seconds, runs, requests }: { seconds: number; runs: number; requests: number },
) {
  const { origin, server } = await startMeasuredPortal(dataDir);
  const rows: { what: string; perSecond: number; bare?: number; budget: string; met: boolean }[] = [];
  try {
    const pages = { list: `${origin}/en/products`, product: await firstProduct(origin) };
    for (const [name, url] of Object.entries(pages)) {
      const bare = await startBare(url);
      const best = await medianRate({ url: bare.url, seconds }, runs);
      bare.server.kill();
      const kept = await medianRate({ url, seconds }, runs);
      const budget = `${budgets.keptShare} of bare`;
      rows.push({ what: `kept ${name}`, perSecond: kept, bare: best, budget, met: kept / best >= budgets.keptShare });
      let asked = 0;
      const path = new URL(url).pathname;
      const nextPath = () => {
        asked += 1;
        // Legal pages read it; here it only makes another address.
        return `${path}?version=${asked}`;
      };
      const made = await medianRate({ url, seconds, nextPath }, runs);
      rows.push({
        what: `${name} made anew`,
        perSecond: made,
        budget: `${budgets.madePerSecond}/s`,
        met: made >= budgets.madePerSecond,
      });
    }
    await rate({ url: pages.list, amount: requests });
    return { rows, memoryMb: residentMb(server) };
  } finally {
    server.kill("SIGTERM");
    await once(server, "exit");
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      help: { type: "boolean", default: false },
      seconds: { type: "string", default: "4" },
      runs: { type: "string", default: "3" },
      requests: { type: "string", default: "200000" },
    },
  });
  if (values.help) return void console.log(USAGE);
  const dataDir = mkdtempSync(join(tmpdir(), "dat-lanh-bench-"));
  try {
    const wish = { seconds: Number(values.seconds), runs: Number(values.runs), requests: Number(values.requests) };
    const { rows, memoryMb } = await measure(dataDir, wish);
    console.table(
      rows.map(({ what, perSecond, bare, budget, met }) => ({
        page: what,
        "per second": Math.round(perSecond),
        "bare node:http": bare ? Math.round(bare) : "",
        share: bare ? (perSecond / bare).toFixed(2) : "",
        budget,
        met: met ? "yes" : "NO",
      })),
    );
    console.log(`memory after ${wish.requests} more requests: ${memoryMb ?? "?"} MB (budget ${budgets.memoryMb} MB)`);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

await main();
