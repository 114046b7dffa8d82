import type { Prisma } from "#app/generated/prisma/client.ts";
import { dayOf } from "#app/shared/calendar.ts";

/** An event with its dates as days. */
export function shownEvent<Found extends Prisma.EventGetPayload<object>>(event: Found) {
  const { startsOn, endsOn, exceptOn } = event;
  return { ...event, startsOn: dayOf(startsOn), endsOn: dayOf(endsOn), exceptOn: exceptOn.map(dayOf) };
}
