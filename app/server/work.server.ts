import path from "node:path";
import { startWorker } from "#app/adapters/worker/worker.server.ts";
import { readEnvironment } from "#app/platform/env.server.ts";
import { createLogger } from "#app/platform/logger.server.ts";
import { createServices } from "#app/services.server.ts";
import { jobHandlers } from "#app/workflows/jobs.server.ts";
import { prepareDatabase } from "#app/workflows/prepare-database.server.ts";

/** The job worker as its own process. */
export async function work({ databaseUrl, root, log }: { databaseUrl: string; root: string; log(line: string): void }) {
  const env = readEnvironment(process.env);
  const logger = createLogger();
  await prepareDatabase({ databaseUrl, env, log });
  const services = await createServices({
    env,
    databaseUrl,
    origin: env.ORIGIN ?? `http://localhost:${env.PORT}`,
    log: logger,
    dataDir: path.resolve(root, env.DATA_DIR),
  });
  const worker = await startWorker({ pool: services.database.pool, handlers: jobHandlers(services), log: logger });
  return {
    async close() {
      await worker.stop();
      await services.close();
    },
  };
}
