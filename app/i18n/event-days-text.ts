import type { Formatters } from "./formatters.ts";
import type { Translate } from "./text-key.ts";

export type EventDays = { startsOn: string; endsOn: string; weekdays?: readonly number[] };

/** From when to when, and on which weekdays where it is not held on each of them. */
export function eventDaysText(
  { startsOn, endsOn, weekdays = [] }: EventDays,
  t: Translate,
  format: Formatters,
): string {
  const range = format.dayRange(startsOn, endsOn);
  if (weekdays.length === 0) return range;
  return t("home:eventPages.days", { weekdays: format.list(weekdays.map(format.weekdayLong)), range });
}
