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

/** Every visit one may come to, with what it opens between two days. */
export async function listTripVisits(db: Reader, { from, to }: { from: Day; to: Day }): Promise<TripVisit[]> {
  const visits = await db.experience.findMany({
    where: { state: "live" },
    relationLoadStrategy: "join",
    select: { ...select, exceptions: { where: { day: { gte: dateOf(from), lte: dateOf(to) } } } },
    orderBy: { key: "asc" },
  });
  return visits.map(({ rules, exceptions, ...visit }) => ({
    ...visit,
    rules: rules.map((rule) => ({
      ...rule,
      validFrom: rule.validFrom && dayOf(rule.validFrom),
      validTo: rule.validTo && dayOf(rule.validTo),
    })),
    exceptions: exceptions.map(({ day, startsAt, capacity }) => ({ day: dayOf(day), startsAt, capacity })),
  }));
}
