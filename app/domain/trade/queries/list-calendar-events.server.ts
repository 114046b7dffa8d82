import type { Reader } from "#app/platform/database.server.ts";
import { type Day, dateOf } from "#app/shared/calendar.ts";
import { shownEvent } from "./shown-event.ts";

/** Every event that is not over before that day, the earliest first. */
export async function listCalendarEvents(db: Reader, notBefore: Day) {
  const events = await db.event.findMany({
    where: { endsOn: { gte: dateOf(notBefore) } },
    include: { translations: true },
    orderBy: [{ startsOn: "asc" }, { key: "asc" }],
  });
  return events.map(shownEvent);
}
