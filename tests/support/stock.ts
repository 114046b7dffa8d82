import type { TestServices } from "./services.ts";

/** The level of a pack: on the shelf, held of it, free. */
export async function stockOf(services: TestServices, variantId: string) {
  const { onHand, held } = await services.db.stockLevel.findUniqueOrThrow({ where: { variantId } });
  return { onHand, held, free: onHand - held };
}

/** The jobs that wait, by name. */
export async function waitingJobs(
  services: TestServices,
  name: string,
): Promise<{ key: string | null; runAt: Date }[]> {
  const rows = await services.db.$queryRaw<{ key: string | null; run_at: Date }[]>`
    SELECT key, run_at FROM graphile_worker.jobs WHERE task_identifier = ${name} ORDER BY run_at`;
  return rows.map(({ key, run_at }) => ({ key, runAt: run_at }));
}
