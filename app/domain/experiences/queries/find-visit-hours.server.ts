import type { Reader } from "#app/platform/database.server.ts";
import { type Day, dateOf, dayOf } from "#app/shared/calendar.ts";
import { isUuid } from "#app/shared/id.ts";
import type { VisitHours } from "../model/visit-hours.ts";

export type OwnVisit = { id: string; name: string; live: boolean; hours: VisitHours };
export type BookedParty = Awaited<ReturnType<typeof listBookedParties>>[number];

/** A host's visits by name, the public ones first. */
export async function listOwnVisits(db: Reader, sellerId: string) {
  const rows = await db.experience.findMany({
    where: { sellerId, state: { not: "archived" } },
    include: { translations: { where: { locale: "vi" } }, rules: true },
    orderBy: { key: "asc" },
    take: 200,
  });
  return rows.map(({ id, key, state, translations, rules }) => ({
    ...{ id, name: translations[0]?.name ?? key, live: state === "live" },
    begins: [...new Set(rules.map(({ startsAt }) => startsAt))].sort((one, other) => one - other),
  }));
}

/** The hours of one of a host's visits, exceptions from a day on; null for another's. */
export async function findVisitHours(
  db: Reader,
  { id, sellerId, from }: { id: string; sellerId: string; from: Day },
): Promise<OwnVisit | null> {
  if (!isUuid(id)) return null;
  const found = await db.experience.findFirst({
    where: { id, sellerId, state: { not: "archived" } },
    include: {
      translations: { where: { locale: "vi" } },
      rules: { orderBy: [{ startsAt: "asc" }, { id: "asc" }] },
      exceptions: { where: { day: { gte: dateOf(from) } }, orderBy: [{ day: "asc" }, { startsAt: "asc" }], take: 1000 },
    },
  });
  if (!found) return null;
  const hours: VisitHours = {
    ...{ season: found.season, durationMinutes: found.durationMinutes, groupMax: found.groupMax },
    ...{ leadHours: found.leadHours, horizonDays: found.horizonDays, groupMin: found.groupMin },
    ...{ answerHours: found.answerHours, bufferMinutes: found.bufferMinutes },
    confirmation: found.confirmation === "instant" ? "instant" : "request",
    rules: found.rules.map(({ id: ruleId, weekdays, startsAt, capacity, validFrom, validTo }) => ({
      ...{ id: ruleId, weekdays, startsAt, capacity },
      ...{ validFrom: validFrom && dayOf(validFrom), validTo: validTo && dayOf(validTo) },
    })),
    exceptions: found.exceptions.map(({ id: exceptionId, day, startsAt, capacity }) => ({
      ...{ id: exceptionId, startsAt, capacity, day: dayOf(day) },
    })),
  };
  return { id, name: found.translations[0]?.name ?? found.key, live: found.state === "live", hours };
}

/** Parties that are to come to a visit, the next first. */
export async function listBookedParties(db: Reader, experienceId: string, now: Date) {
  const rows = await db.booking.findMany({
    where: { state: { in: ["held", "requested", "confirmed"] }, startsAt: { gt: now }, slot: { experienceId } },
    select: { id: true, guestName: true, adults: true, children: true, slot: true },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 5000,
  });
  return rows.map(({ slot, ...party }) => ({ ...party, day: dayOf(slot.day), startMinutes: slot.startsAt }));
}

/** Slots from a day on for whose seats somebody waits. */
export async function listWaitedSlots(db: Reader, experienceId: string, from: Day): Promise<{ slotId: string }[]> {
  const rows = await db.visitSlot.findMany({
    where: { experienceId, day: { gte: dateOf(from) }, waiting: { some: { state: "waiting" } } },
    select: { id: true },
  });
  return rows.map(({ id }) => ({ slotId: id }));
}
