import type { Day } from "#app/shared/calendar.ts";
import type { Point } from "#app/shared/road-estimate.ts";
import { bookableSlots, type Slot, type VisitCalendar } from "./availability.ts";
import type { Wish } from "./trip-plan.ts";
import { type TripQuery, tripDays } from "./trip-query.ts";

/** `seatsAt` is how many seats of a beginning are free. */
export type VisitWish = Wish & { seatsAt: (day: Day, startsAt: number) => number };

/** A visit as something to do on a trip: what may be booked now and has a seat left. Each day is reckoned once. */
export function wishOf(visit: VisitCalendar & Point & { key: string }, query: TripQuery, now: Date): VisitWish {
  const { key, lat, lon, durationMinutes } = visit;
  const known = new Map<Day, Slot[]>();
  const slots = (day: Day) => {
    const found = known.get(day) ?? bookableSlots(visit, day, now);
    known.set(day, found);
    return found;
  };
  const place = query.on[key];
  return {
    ...{ key, lat, lon, durationMinutes },
    startsOn: (day) => slots(day).flatMap(({ startsAt, left }) => (left > 0 ? [startsAt] : [])),
    inSeason: (day) => (visit.season[Number(day.slice(5, 7)) - 1] ?? 0) > 0,
    isFull: (day) => slots(day).length > 0 && slots(day).every(({ left }) => left === 0),
    onDay: place === undefined ? null : (tripDays(query)[place - 1]?.day ?? null),
    seatsAt: (day, startsAt) => slots(day).find((slot) => slot.startsAt === startsAt)?.left ?? 0,
  };
}
