import type { Reader } from "#app/platform/database.server.ts";
import { type Day, dayOf } from "#app/shared/calendar.ts";

export type FoundSlot = { experienceId: string; day: Day; startsAt: number };

/** Which beginning of which visit a slot is. */
export async function findSlot(db: Reader, slotId: string): Promise<FoundSlot | null> {
  const slot = await db.visitSlot.findUnique({ where: { id: slotId } });
  return slot && { experienceId: slot.experienceId, day: dayOf(slot.day), startsAt: slot.startsAt };
}
