import type { Reader } from "#app/platform/database.server.ts";
import { type Day, dateOf } from "#app/shared/calendar.ts";
import { shownEvent } from "./shown-event.ts";

/** Every event that is not over before one day and begins by another, the earliest first. */
export async function listCalendarEvents(db: Reader, { from, to }: { from: Day; to?: Day }) {
  const events = await db.event.findMany({
    where: { endsOn: { gte: dateOf(from) }, ...(to ? { startsOn: { lte: dateOf(to) } } : {}) },
    include: { translations: true },
    orderBy: [{ startsOn: "asc" }, { key: "asc" }],
  });
  return events.map(shownEvent);
}
