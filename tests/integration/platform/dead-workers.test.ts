import { afterAll, beforeAll, expect, test } from "vitest";
import { watchWorkers } from "#app/adapters/worker/dead-workers.server.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
});
afterAll(() => services.close());

/** A job in the hands of a worker of that name. */
async function lockedJob(worker: string): Promise<void> {
  const { pool } = services.database;
  const { rows } = await pool.query<{ id: string }>(
    "SELECT id FROM graphile_worker.add_job('refresh-search', '{}'::json)",
  );
  await pool.query("UPDATE graphile_worker._private_jobs SET locked_by = $1, locked_at = now() WHERE id = $2", [
    worker,
    rows[0]?.id,
  ]);
}

async function lockedBy(): Promise<string[]> {
  const { rows } = await services.database.pool.query<{ locked_by: string }>(
    "SELECT locked_by FROM graphile_worker.jobs WHERE locked_by IS NOT NULL ORDER BY locked_by",
  );
  return rows.map(({ locked_by }) => locked_by);
}

test("jobs of a worker that was killed are given back; those of a living one stay its own", async () => {
  await lockedJob("worker-living");
  await lockedJob("worker-killed");
  const { pool } = services.database;
  const living = await pool.connect();
  await living.query("SELECT pg_advisory_lock(hashtextextended('worker-living', 0))");
  const watch = await watchWorkers(pool, services.log);
  expect(await lockedBy()).toEqual(["worker-living"]);
  await living.query("SELECT pg_advisory_unlock_all()");
  living.release();
  const next = await watchWorkers(pool, services.log);
  expect(await lockedBy()).toEqual([]);
  await watch.stop();
  await next.stop();
});

test("a worker that joined keeps its jobs from other processes until it stops", async () => {
  await lockedJob("worker-joined");
  const { pool } = services.database;
  const first = await pool.connect();
  await first.query("SELECT pg_advisory_lock(hashtextextended('worker-joined', 0))");
  const watch = await watchWorkers(pool, services.log);
  await first.query("SELECT pg_advisory_unlock_all()");
  first.release();
  await watch.join("worker-joined");
  await (await watchWorkers(pool, services.log)).stop();
  expect(await lockedBy()).toEqual(["worker-joined"]);
  await watch.stop();
  await (await watchWorkers(pool, services.log)).stop();
  expect(await lockedBy()).toEqual([]);
});

test("workers that begin at the same moment are told to the database one after the other", async () => {
  const warnings: string[] = [];
  const note = (warning: Error) => void warnings.push(warning.message);
  process.on("warning", note);
  const { pool } = services.database;
  const watch = await watchWorkers(pool, services.log);
  await Promise.all(["worker-a", "worker-b", "worker-c", "worker-d"].map((worker) => watch.join(worker)));
  await watch.stop();
  process.off("warning", note);
  expect(warnings).toEqual([]);
});
