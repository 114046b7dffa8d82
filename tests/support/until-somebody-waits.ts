import { expect } from "vitest";
import type { TestServices } from "./services.ts";

/** Until another connection of this database stands at a lock. */
export async function untilSomebodyWaits({ db }: Pick<TestServices, "db">): Promise<void> {
  await expect
    .poll(
      async () => {
        const [found] = await db.$queryRaw<{ waiting: number }[]>`
          SELECT count(*)::int AS waiting FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`;
        return found?.waiting;
      },
      { timeout: 15_000 },
    )
    .toBeGreaterThan(0);
}
