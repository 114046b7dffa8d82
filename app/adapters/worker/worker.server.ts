import { EventEmitter } from "node:events";
import { run, type WorkerEvents, Logger as WorkerLogger } from "graphile-worker";
import type { Pool } from "pg";
import type { Logger } from "#app/platform/logger.server.ts";
import type { JobHandlers, JobName } from "#app/ports/job-queue.ts";
import { watchWorkers } from "./dead-workers.server.ts";

export type RunningWorker = { stop(): Promise<void> };

/** Business days may begin at any hour of the real clock: what follows the calendar looks every hour. */
const everyMinute = ["* * * * * expire-holds", "* * * * * keep-bookings"];
const hourly = ["5 * * * * refresh-search", "35 * * * * warn-of-ends"];
/** At 01:20 in Vietnam. */
const nightly = ["20 18 * * * reconcile-payments"];
/** What time brought while no worker ran, or while a demonstration's clock was moved on, and what a start left undone. */
const atStart: readonly JobName[] = [
  "expire-holds",
  "keep-bookings",
  "refresh-search",
  "warn-of-ends",
  "load-demo-scans",
];

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
    crontab: [...everyMinute, ...hourly, ...nightly].join("\n"),
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
  for (const name of atStart) await runner.addJob(name, {}, { jobKey: `at-start/${name}`, maxAttempts: 12 });
  return {
    async stop() {
      await runner.stop();
      await watch.stop();
    },
  };
}
