import type { Reader } from "#app/platform/database.server.ts";
import { type Day, dateOf } from "#app/shared/calendar.ts";
import { hiddenEvents } from "./hidden-events.server.ts";
import { shownEvent } from "./shown-event.ts";

/** `keys` are told whenever they are. */
type Wish = { from: Day; to?: Day; keys?: readonly string[] };

/** Every public event that is not over before one day and begins by another, the earliest first. */
export async function listCalendarEvents(db: Reader, { from, to, keys = [] }: Wish) {
  const between = { endsOn: { gte: dateOf(from) }, ...(to ? { startsOn: { lte: dateOf(to) } } : {}) };
  const events = await db.event.findMany({
    where: { OR: [between, { key: { in: [...keys] } }] },
    include: { translations: true },
    orderBy: [{ startsOn: "asc" }, { key: "asc" }],
  });
  const hidden = await hiddenEvents(db);
  return events.filter(({ id }) => !hidden.has(id)).map(shownEvent);
}
