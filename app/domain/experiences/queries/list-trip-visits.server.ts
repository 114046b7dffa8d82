import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { type Day, dateOf, dayOf } from "#app/shared/calendar.ts";
import type { VisitCalendar } from "../model/availability.ts";

const select = {
  id: true,
  key: true,
  type: true,
  sellerId: true,
  unitCode: true,
  lat: true,
  lon: true,
  emblem: true,
  accent: true,
  season: true,
  durationMinutes: true,
  leadHours: true,
  horizonDays: true,
  rules: { select: { weekdays: true, startsAt: true, capacity: true, validFrom: true, validTo: true } },
} satisfies Prisma.ExperienceSelect;

export type TripVisit = Omit<Prisma.ExperienceGetPayload<{ select: typeof select }>, "rules"> & VisitCalendar;

/** Every visit one may come to, with what it opens between two days and the seats taken. What a page shows of them it notes. */
export async function listTripVisits(db: Reader, { from, to }: { from: Day; to: Day }): Promise<TripVisit[]> {
  const day = { gte: dateOf(from), lte: dateOf(to) };
  const visits = await db.experience.findMany({
    where: { state: "live" },
    relationLoadStrategy: "join",
    select: {
      ...select,
      exceptions: { where: { day }, select: { day: true, startsAt: true, capacity: true } },
      slots: { where: { day }, select: { day: true, startsAt: true, held: true, sold: true } },
    },
    orderBy: { key: "asc" },
  });
  return visits.map(({ rules, exceptions, slots, ...visit }) => ({
    ...visit,
    rules: rules.map((rule) => ({
      ...rule,
      validFrom: rule.validFrom && dayOf(rule.validFrom),
      validTo: rule.validTo && dayOf(rule.validTo),
    })),
    exceptions: exceptions.map((each) => ({ ...each, day: dayOf(each.day) })),
    taken: slots.map((slot) => ({ ...slot, day: dayOf(slot.day) })),
  }));
}
