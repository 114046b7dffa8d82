import type { Reader } from "#app/platform/database.server.ts";
import { type Day, dateOf } from "#app/shared/calendar.ts";

export type SlotOfVisit = { experienceId: string; day: Day; startsAt: number };

/** Orders that hold seats without being paid; of these slots, or of all. */
export async function listSeatHolders(db: Reader, slots?: readonly SlotOfVisit[]): Promise<string[]> {
  const keys = slots?.map(({ experienceId, day, startsAt }) => ({ experienceId, day: dateOf(day), startsAt }));
  const rows = await db.booking.findMany({
    where: { state: "held", ...(keys ? { slot: { OR: keys } } : {}) },
    select: { orderId: true },
    distinct: ["orderId"],
    take: 5000,
  });
  return rows.map(({ orderId }) => orderId);
}
