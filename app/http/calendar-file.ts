import ical, { type ICalCalendar, ICalEventRepeatingFreq, ICalEventStatus, ICalWeekday } from "ical-generator";
import { addDays, type Day, dateOf, dayOf, daysBetween, momentOf } from "#app/shared/calendar.ts";
import { type DayRule, heldDays } from "#app/shared/held-days.ts";

/** Days of the portal's zone; hours are minutes after midnight there, the same each day, or the whole day. */
export type CalendarDays = DayRule & { opensAt: number | null; closesAt: number | null };
export type CalendarEntry = {
  /** The same for ever, in every calendar file that tells of it. */
  uid: string;
  /** Grows with every change. */
  version: number;
  changedAt: Date;
  when: CalendarDays;
  title: string;
  text: string;
  place: string;
  url: string;
  isCertain: boolean;
};

const weekdayNames = [
  ICalWeekday.MO,
  ICalWeekday.TU,
  ICalWeekday.WE,
  ICalWeekday.TH,
  ICalWeekday.FR,
  ICalWeekday.SA,
  ICalWeekday.SU,
] as const;

/**
 * An iCalendar file (RFC 5545). Hours are written in UTC: each calendar shows them in its own zone, and none needs to know ours.
 * The same entries are the same bytes.
 */
export function calendarFile(name: string, locale: string, entries: readonly CalendarEntry[]): string {
  const calendar = ical({ name, prodId: { company: "Dat Lanh", product: "Portal", language: locale.toUpperCase() } });
  calendar.ttl(12 * 60 * 60);
  for (const entry of entries) addEntry(calendar, entry);
  return `${calendar.toString()}\r\n`;
}

function addEntry(calendar: ICalCalendar, { when, ...entry }: CalendarEntry): void {
  const times = timesOf(when);
  if (!times) return;
  calendar.createEvent({
    ...times,
    id: entry.uid,
    sequence: entry.version,
    stamp: entry.changedAt,
    lastModified: entry.changedAt,
    summary: entry.title,
    description: entry.text,
    location: entry.place,
    url: entry.url,
    status: entry.isCertain ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
  });
}

/** When it first happens, and how it comes back; null when all its days are excepted. */
function timesOf(when: CalendarDays) {
  const { endsOn, weekdays, exceptOn, opensAt, closesAt } = when;
  const [first] = heldDays(when);
  if (!first) return null;
  const isWhole = opensAt === null || closesAt === null;
  if (isWhole && weekdays.length === 0 && !exceptOn.some((day) => day > first))
    return { allDay: true, start: dateOf(first), end: dateOf(addDays(endsOn, 1)) };
  const startOf = (day: Day) => (isWhole ? dateOf(day) : momentOf(day, opensAt));
  return {
    allDay: isWhole,
    start: startOf(first),
    end: isWhole ? dateOf(addDays(first, 1)) : momentOf(first, closesAt),
    ...repeating({ ...when, startsOn: first }, startOf),
  };
}

/** Told by a count: the end of a rule would have to be written otherwise for whole days than for hours. */
function repeating(when: CalendarDays, startOf: (day: Day) => Date) {
  const { startsOn, weekdays, exceptOn } = when;
  const named = heldDays({ ...when, exceptOn: [] });
  if (named.length < 2) return {};
  const exclude = named.filter((day) => exceptOn.includes(day)).map(startOf);
  const rule = { count: named.length, ...(exclude.length > 0 ? { exclude } : {}) };
  if (weekdays.length === 0) return { repeating: { ...rule, freq: ICalEventRepeatingFreq.DAILY } };
  const shift = daysBetween(startsOn, dayOf(startOf(startsOn)));
  const byDay = weekdays.flatMap((day) => weekdayNames[(day - 1 + shift + 7) % 7] ?? []);
  return { repeating: { ...rule, freq: ICalEventRepeatingFreq.WEEKLY, byDay } };
}
