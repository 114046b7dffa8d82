import type { JobQueue } from "#app/ports/job-queue.ts";

/** graphile-worker's own SQL function, called in the transaction that changes state. */
export function graphileQueue(): JobQueue {
  return {
    async add(tx, name, payload, options = {}) {
      await tx.$executeRaw`
        SELECT graphile_worker.add_job(
          ${name}::text,
          payload := ${JSON.stringify(payload)}::json,
          run_at := ${options.runAt ?? null}::timestamptz,
          job_key := ${options.key ?? null}::text,
          queue_name := ${options.queue ?? null}::text,
          max_attempts := 12
        )`;
    },
  };
}
