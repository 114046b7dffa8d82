import type { Reader } from "#app/platform/database.server.ts";
import { type Day, dayOf } from "#app/shared/calendar.ts";

export type Offer = { id: string; experienceId: string; day: Day; startsAt: number; seats: number };

/** Offers of the waiting list that hold seats at this moment. */
export async function listOffers(db: Reader, ids: readonly string[], now: Date): Promise<Offer[]> {
  const entries = await db.waitingEntry.findMany({
    where: { id: { in: [...ids] }, state: "offered", offeredUntil: { gt: now } },
    include: { slot: true },
  });
  return entries.map(({ id, adults, children, slot: { experienceId, day, startsAt } }) => ({
    ...{ id, experienceId, startsAt, day: dayOf(day), seats: adults + children },
  }));
}
