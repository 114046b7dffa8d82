import type { Reader } from "#app/platform/database.server.ts";
import { type Day, dateOf, dayOf } from "#app/shared/calendar.ts";
import type { VisitCalendar } from "../model/availability.ts";

/** When a visit begins from a day on, with the seats taken, and whose it is; null for an unknown one. */
export async function findVisitCalendar(
  db: Reader,
  experienceId: string,
  from: Day,
): Promise<(VisitCalendar & { sellerId: string }) | null> {
  const day = { gte: dateOf(from) };
  const visit = await db.experience.findUnique({
    where: { id: experienceId },
    relationLoadStrategy: "join",
    include: { rules: true, exceptions: { where: { day } }, slots: { where: { day } } },
  });
  if (!visit) return null;
  return {
    ...{ sellerId: visit.sellerId, season: visit.season, durationMinutes: visit.durationMinutes },
    ...{ leadHours: visit.leadHours, horizonDays: visit.horizonDays },
    rules: visit.rules.map((rule) => ({
      ...rule,
      validFrom: rule.validFrom && dayOf(rule.validFrom),
      validTo: rule.validTo && dayOf(rule.validTo),
    })),
    exceptions: visit.exceptions.map((each) => ({ ...each, day: dayOf(each.day) })),
    taken: visit.slots.map((slot) => ({ ...slot, day: dayOf(slot.day) })),
  };
}
