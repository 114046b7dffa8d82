import { EventEmitter } from "node:events";
import { run, type WorkerEvents, Logger as WorkerLogger } from "graphile-worker";
import type { Pool } from "pg";
import type { Logger } from "#app/platform/logger.server.ts";
import type { JobHandlers } from "#app/ports/job-queue.ts";
import { watchWorkers } from "./dead-workers.server.ts";

export type RunningWorker = { stop(): Promise<void> };

/** Runs the jobs of the list it is handed. A failed job is tried again with growing pauses. */
export async function startWorker(options: { pool: Pool; handlers: JobHandlers; log: Logger }): Promise<RunningWorker> {
  const { handlers, log } = options;
  const watch = await watchWorkers(options.pool, log);
  const events: WorkerEvents = new EventEmitter();
  events.on("worker:create", ({ worker }) => void watch.join(worker.workerId).catch(() => undefined));
  const runner = await run({
    pgPool: options.pool,
    events,
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
  return {
    async stop() {
      await runner.stop();
      await watch.stop();
    },
  };
}
