import { addDays, type Day, dayAt, daysFrom, isDay, isoWeekday } from "#app/shared/calendar.ts";
import { bookableSlots, lastDay, type Slot, type VisitCalendar } from "./availability.ts";

/** A month as a wall calendar shows it: whole weeks, with days of the neighbours left empty. */
export type VisitMonth = {
  /** "2026-12". */
  month: string;
  earlier: string | null;
  later: string | null;
  /** `slots` begin on a day; `free` of them have seats left. */
  weeks: ({ day: Day; slots: number; free: number } | null)[][];
  /** The day that was asked for, with its slots; null when none was, or none of ours. */
  chosen: { day: Day; slots: Slot[] } | null;
};

export type MonthWish = { month: string | null; day: string | null };

/**
 * The month somebody asked for, or the one of the first free day. What lies outside the days that may be booked shows the
 * nearest month that does not. `firstWeekday` is the ISO weekday a week begins with where the reader lives.
 */
export function visitMonth(calendar: VisitCalendar, wish: MonthWish, now: Date, firstWeekday: number): VisitMonth {
  const [today, last] = [dayAt(now), lastDay(calendar, now)];
  const day = wish.day !== null && isDay(wish.day) ? wish.day : null;
  const asked = day?.slice(0, 7) ?? (isMonth(wish.month) ? wish.month : null);
  const month = clamp(
    asked ?? firstFreeDay(calendar, today, last, now).slice(0, 7),
    today.slice(0, 7),
    last.slice(0, 7),
  );
  const isShown = day?.slice(0, 7) === month;
  return {
    month,
    earlier: month > today.slice(0, 7) ? monthAfter(month, -1) : null,
    later: month < last.slice(0, 7) ? monthAfter(month, 1) : null,
    weeks: weeksOf(month, firstWeekday).map((week) =>
      week.map((each) => (each ? { day: each, ...countsOf(bookableSlots(calendar, each, now)) } : null)),
    ),
    chosen: day && isShown ? { day, slots: bookableSlots(calendar, day, now) } : null,
  };
}

function countsOf(slots: readonly Slot[]) {
  return { slots: slots.length, free: slots.filter(({ left }) => left > 0).length };
}

function isMonth(text: string | null): text is string {
  return text !== null && isDay(`${text}-01`);
}

function clamp(month: string, first: string, last: string): string {
  if (month < first) return first;
  return month > last ? last : month;
}

function firstFreeDay(calendar: VisitCalendar, today: Day, last: Day, now: Date): Day {
  return daysFrom(today, last).find((day) => bookableSlots(calendar, day, now).some(({ left }) => left > 0)) ?? today;
}

/** By whole months; a month has no day that could overflow. */
function monthAfter(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}

function weeksOf(month: string, firstWeekday: number): (Day | null)[][] {
  const first = `${month}-01`;
  const days = daysFrom(first, addDays(`${monthAfter(month, 1)}-01`, -1));
  const before = (isoWeekday(first) - firstWeekday + 7) % 7;
  const cells: (Day | null)[] = [...Array.from({ length: before }, () => null), ...days];
  const count = Math.ceil(cells.length / 7);
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_none, place) => cells[week * 7 + place] ?? null),
  );
}
