import type { JobQueue } from "#app/ports/job-queue.ts";

/** graphile-worker's own SQL function, called in the transaction that changes state. */
export function graphileQueue(): JobQueue {
  const queue: Pick<JobQueue, "add"> = {
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
  return {
    ...queue,
    /** No worker takes a job whose row is locked here: it cannot begin between the look and the new entry. */
    async again(tx, name, payload, { key }) {
      const [job] = await tx.$queryRaw<{ taken: boolean }[]>`
        SELECT locked_at IS NOT NULL AS taken FROM graphile_worker._private_jobs WHERE key = ${key} FOR UPDATE`;
      if (job?.taken) return false;
      await queue.add(tx, name, payload, { key });
      return true;
    },
  };
}
