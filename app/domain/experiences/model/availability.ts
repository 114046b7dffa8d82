import { addDays, type Day, dayAt, isoWeekday, momentOf } from "#app/shared/calendar.ts";

/** Times are minutes after midnight in Vietnam, weekdays ISO (Monday is 1), capacity seats of one beginning. */
export type VisitRule = {
  weekdays: readonly number[];
  startsAt: number;
  capacity: number;
  validFrom: Day | null;
  validTo: Day | null;
};

/** `startsAt` null is about the whole day; without capacity it is closed. What names a time says more than what names a day. */
export type VisitException = { day: Day; startsAt: number | null; capacity: number };

/** What is taken of a beginning already. */
export type TakenSeats = { day: Day; startsAt: number; held: number; sold: number };

export type VisitCalendar = {
  rules: readonly VisitRule[];
  exceptions: readonly VisitException[];
  /** Twelve months; in a month of 0 the rules rest. */
  season: readonly number[];
  durationMinutes: number;
  leadHours: number;
  horizonDays: number;
  /** Only what is read with the calendar counts: without it every seat is free. */
  taken?: readonly TakenSeats[];
};

/** One beginning of a visit. `start` is the moment, whatever the visitor's own clock says. `left` seats are free. */
export type Slot = { day: Day; startsAt: number; endsAt: number; start: Date; capacity: number; left: number };

const minuteMs = 60_000;

/** When a visit begins on a day, the earliest first, whether or not it may still be booked. */
export function slotsOn(calendar: VisitCalendar, day: Day): Slot[] {
  const seats = new Map<number, number>();
  for (const { startsAt, capacity } of calendar.rules.filter((rule) => isRuled(calendar, rule, day)))
    seats.set(startsAt, Math.max(capacity, seats.get(startsAt) ?? 0));
  const exceptions = calendar.exceptions.filter((each) => each.day === day);
  for (const { capacity } of exceptions.filter(({ startsAt }) => startsAt === null))
    for (const startsAt of seats.keys()) seats.set(startsAt, capacity);
  for (const { startsAt, capacity } of exceptions) if (startsAt !== null) seats.set(startsAt, capacity);
  return [...seats]
    .filter(([, capacity]) => capacity > 0)
    .sort(([one], [other]) => one - other)
    .map(([startsAt, capacity]) => slotAt(calendar, day, startsAt, capacity));
}

/** The slots that may be booked at this moment: neither too late nor too far ahead. */
export function bookableSlots(calendar: VisitCalendar, day: Day, now: Date): Slot[] {
  if (day > lastDay(calendar, now)) return [];
  const soonest = now.getTime() + calendar.leadHours * 60 * minuteMs;
  return slotsOn(calendar, day).filter(({ start }) => start.getTime() >= soonest);
}

/** The furthest day that may be booked. */
export function lastDay({ horizonDays }: Pick<VisitCalendar, "horizonDays">, now: Date): Day {
  return addDays(dayAt(now), horizonDays);
}

function isRuled({ season }: VisitCalendar, { weekdays, validFrom, validTo }: VisitRule, day: Day): boolean {
  if (!season[Number(day.slice(5, 7)) - 1]) return false;
  if ((validFrom && day < validFrom) || (validTo && day > validTo)) return false;
  return weekdays.includes(isoWeekday(day));
}

function slotAt({ durationMinutes, taken = [] }: VisitCalendar, day: Day, startsAt: number, capacity: number): Slot {
  const own = taken.find((each) => each.day === day && each.startsAt === startsAt);
  const left = Math.max(0, capacity - (own ? own.held + own.sold : 0));
  return { day, startsAt, endsAt: startsAt + durationMinutes, start: momentOf(day, startsAt), capacity, left };
}
