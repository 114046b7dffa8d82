import { Client, type Pool } from "pg";
import type { Logger } from "#app/platform/logger.server.ts";

export type WorkerWatch = {
  /** One of this process's workers has begun. */
  join(workerId: string): Promise<void>;
  stop(): Promise<void>;
};

const everyMs = 30_000;

/**
 * A worker that was killed leaves its jobs locked for hours. Each living one holds an advisory lock named after it; a lock
 * that can be had belongs to nobody any more, and its jobs are given back. They may then run a second time: every job may.
 */
export async function watchWorkers(pool: Pool, log: Logger): Promise<WorkerWatch> {
  const own = new Set<string>();
  let client = await connect(pool);
  const sweep = async () => {
    try {
      await releaseDead(client, own);
    } catch (error) {
      log.warn({ err: error }, "the worker watch lost its connection");
      await client.end().catch(() => undefined);
      client = await connect(pool);
      for (const id of own) await hold(client, id);
    }
  };
  let last: Promise<unknown> = Promise.resolve();
  /** One thing after the other: several workers begin at the same moment, and a connection answers one question at a time. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  await inTurn(sweep);
  const timer = setInterval(() => void inTurn(sweep).catch(() => undefined), everyMs);
  timer.unref();
  return {
    join(workerId) {
      own.add(workerId);
      return inTurn(() => hold(client, workerId));
    },
    async stop() {
      clearInterval(timer);
      await last;
      await client.end().catch(() => undefined);
    },
  };
}

async function connect(pool: Pool): Promise<Client> {
  const client = new Client({ connectionString: pool.options.connectionString, application_name: "dat-lanh-watch" });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

async function hold(client: Client, workerId: string): Promise<void> {
  await client.query("SELECT pg_try_advisory_lock(hashtextextended($1, 0))", [workerId]);
}

async function releaseDead(client: Client, own: ReadonlySet<string>): Promise<void> {
  const { rows } = await client.query<{ locked_by: string }>(
    "SELECT DISTINCT locked_by FROM graphile_worker.jobs WHERE locked_by IS NOT NULL",
  );
  for (const { locked_by } of rows) {
    if (own.has(locked_by)) continue;
    const { rows: tried } = await client.query<{ had: boolean }>(
      "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS had",
      [locked_by],
    );
    if (!tried[0]?.had) continue;
    await client.query("SELECT graphile_worker.force_unlock_workers($1::text[])", [[locked_by]]);
    await client.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [locked_by]);
  }
}
