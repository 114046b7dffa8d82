import { endWaiting } from "#app/domain/experiences/commands/end-waiting.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { seatsFreed } from "./seats-freed.server.ts";

/** Somebody waits no longer; seats that were held for them go to the next. */
export function leaveWaitingList(services: Pick<Services, "db" | "jobs" | "clock">, id: string): Promise<void> {
  const now = services.clock.now();
  return retryTransaction(services.db, async (tx) => {
    const ended = await endWaiting(tx, { id, how: "leave", now });
    if (ended) await seatsFreed(tx, services, [ended]);
  });
}
