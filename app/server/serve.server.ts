import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { type RunningWorker, startWorker } from "#app/adapters/worker/worker.server.ts";
import { publicParams } from "#app/http/public-params.ts";
import { readEnvironment } from "#app/platform/env.server.ts";
import { createLogger } from "#app/platform/logger.server.ts";
import { createServices, type Services } from "#app/services.server.ts";
import { jobHandlers } from "#app/workflows/jobs.server.ts";
import { prepareDatabase } from "#app/workflows/prepare-database.server.ts";
import type { HostContext } from "./host.server.ts";
import { createListener } from "./listener.server.ts";
import { createPageCache } from "./page-cache.server.ts";
import { securityHeaderList } from "./security-headers.server.ts";
import { withoutHandoff } from "./without-handoff.server.ts";

export type ServeOptions = { build: ServerBuild; databaseUrl: string; root: string; log(line: string): void };
export type RunningServer = { url: string; banner: string[]; close(): Promise<void> };

/** From a migrated database to a listening portal. Order matters: nothing is served before the content is there. */
export async function serve({ build: built, databaseUrl, root, log }: ServeOptions): Promise<RunningServer> {
  const build = withoutHandoff(built);
  const env = readEnvironment(process.env);
  const logger = createLogger(env.demo ? "warn" : "info");
  const origin = env.ORIGIN ?? `http://localhost:${env.PORT}`;
  const dataDir = path.resolve(root, env.DATA_DIR);
  await prepareDatabase({ databaseUrl, env, log });
  const clientDir = path.join(root, "build/client");
  const artDir = path.join(clientDir, "art");
  const services = await createServices({ env, databaseUrl, origin, log: logger, dataDir, artDir });
  const worker =
    env.WORKER === "on"
      ? await startWorker({ pool: services.database.pool, handlers: jobHandlers(services), log: logger })
      : null;
  const scriptUrl = readScriptUrl(root);
  const app = createListener({ build, services, scriptUrl, clientDir });
  const render = createRequestHandler(build, process.env.NODE_ENV);
  const host: HostContext = { services, scriptUrl, clientAddress: "" };
  const pages = await createPageCache({
    ...services,
    render: (request) => render(request, host as never),
    headers: securityHeaderList(services),
    maxBytes: env.PAGE_CACHE_MB * 1024 * 1024,
    readParams: publicParams,
  });
  const server = createServer((request, response) =>
    pages.handle(request, response, () => void app(request, response)),
  );
  await listen(server, env).catch(async (error: unknown) => {
    await worker?.stop();
    await services.close();
    throw error;
  });
  return { url: origin, banner: bannerOf(services), close: () => closeAll(server, worker, services) };
}

function listen(
  server: ReturnType<typeof createServer>,
  { PORT, HOST }: { PORT: number; HOST: string },
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port: PORT, host: HOST }, resolve);
  });
}

function readScriptUrl(root: string): string | null {
  const manifest = JSON.parse(readFileSync(path.join(root, "build/client/enhance-manifest.json"), "utf8")) as Record<
    string,
    { file: string }
  >;
  const entry = manifest["app/browser/portal.ts"];
  return entry ? `/${entry.file}` : null;
}

function bannerOf({ env, origin }: Services): string[] {
  if (!env.demo) return [origin];
  const people = ["staff", "admin", "seller", "coop", "buyer"].map((name) => `  ${name}@demo.test`);
  return [
    `${env.PORTAL_NAME}: ${origin}`,
    `Demonstration accounts (password ${env.DEMO_PASSWORD}):`,
    ...people,
    `Mailbox: ${origin}/dev/mailbox`,
  ];
}

async function closeAll(server: ReturnType<typeof createServer>, worker: RunningWorker | null, services: Services) {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 3000).unref();
  await closed;
  await worker?.stop();
  await services.close();
}
