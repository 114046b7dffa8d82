import { inRealTime } from "#app/platform/clock.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";

/** One job an order, at the end of its hold; asked again it moves. */
export function scheduleExpiry(
  tx: Transaction,
  { jobs, clock }: Pick<Services, "jobs" | "clock">,
  orderId: string,
  holdEnds: Date,
): Promise<void> {
  return jobs.add(tx, "expire-holds", { orderId }, { runAt: inRealTime(clock, holdEnds), key: `expire/${orderId}` });
}
