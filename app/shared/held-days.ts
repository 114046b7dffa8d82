import { type Day, daysFrom, isoWeekday } from "./calendar.ts";

/** Every day from `startsOn` to `endsOn`, or only some ISO weekdays of them; `exceptOn` are left out. */
export type DayRule = { startsOn: Day; endsOn: Day; weekdays: readonly number[]; exceptOn: readonly Day[] };

/** The days a rule names, the first one first. */
export function heldDays({ startsOn, endsOn, weekdays, exceptOn }: DayRule): Day[] {
  const days = daysFrom(startsOn, endsOn).filter((day) => !exceptOn.includes(day));
  return weekdays.length === 0 ? days : days.filter((day) => weekdays.includes(isoWeekday(day)));
}

/** The first of them from today on; null when the last is over. */
export function nextHeldDay(rule: DayRule, today: Day): Day | null {
  return heldDays(rule).find((day) => day >= today) ?? null;
}
