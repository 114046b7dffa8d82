import { addDays, type Day, daysFrom } from "#app/shared/calendar.ts";
import { slotsOn, type VisitCalendar } from "./availability.ts";

/** When it opens today, in minutes after midnight in Vietnam; null where nothing begins today. */
export function opensToday(calendar: VisitCalendar, today: Day): number | null {
  return slotsOn(calendar, today)[0]?.startsAt ?? null;
}

const daysAhead = 60;

/** Days of the next weeks on which the rules would open it and the host keeps it closed. */
export function closuresAhead(calendar: VisitCalendar, today: Day): Day[] {
  const ruled = { ...calendar, exceptions: [] };
  const excepted = new Set(calendar.exceptions.map(({ day }) => day));
  return daysFrom(today, addDays(today, daysAhead)).filter(
    (day) => excepted.has(day) && slotsOn(ruled, day).length > 0 && slotsOn(calendar, day).length === 0,
  );
}
