import { run, Logger as WorkerLogger } from "graphile-worker";
import type { Pool } from "pg";
import type { Logger } from "#app/platform/logger.server.ts";
import type { JobHandlers } from "#app/ports/job-queue.ts";

export type RunningWorker = { stop(): Promise<void> };

/** Runs the jobs of the list it is handed. A failed job is tried again with growing pauses. */
export async function startWorker(options: { pool: Pool; handlers: JobHandlers; log: Logger }): Promise<RunningWorker> {
  const { handlers, log } = options;
  const runner = await run({
    pgPool: options.pool,
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 2000,
    crontab: "* * * * * expire-holds\n5 * * * * refresh-search",
    logger: new WorkerLogger(() => (level, message) => {
      if (level === "error") log.error(message);
    }),
    taskList: Object.fromEntries(
      Object.entries(handlers).map(([name, handle]) => [
        name,
        async (payload: unknown) => handle(payload as Record<string, string | number>),
      ]),
    ),
  });
  return { stop: () => runner.stop() };
}
