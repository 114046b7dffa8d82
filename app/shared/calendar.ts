/** A day at a place: "2026-11-24". */
export type Day = string;

export const portalTimeZone = "Asia/Ho_Chi_Minh";

const dayFormat = new Intl.DateTimeFormat("en-CA", { timeZone: portalTimeZone, dateStyle: "short" });

/** The day it is in Lâm Đồng at that moment. */
export function dayAt(moment: Date): Day {
  return dayFormat.format(moment);
}

/** The month (1-12) it is in Lâm Đồng at that moment. */
export function monthAt(moment: Date): number {
  return Number(dayAt(moment).slice(5, 7));
}

/** A `date` column's value as a day. Prisma hands dates over as UTC midnights. */
export function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

export function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** Is it a day that the calendar has, written as we write it? 2026-02-31 is none. */
export function isDay(text: string): boolean {
  return /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(dateOf(text).getTime()) && dayOf(dateOf(text)) === text;
}

export function addDays(day: Day, days: number): Day {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + days);
  return dayOf(date);
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / 86_400_000);
}

/** Monday is 1, Sunday 7. */
export function isoWeekday(day: Day): number {
  return dateOf(day).getUTCDay() || 7;
}

/** From one day to the other, both included. */
export function daysFrom(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, later) => addDays(from, later));
}

/** So many minutes after midnight of a day in Vietnam, which has kept UTC+7 without summer time since 1975. */
export function momentOf(day: Day, minutes: number): Date {
  return new Date(Date.parse(`${day}T00:00:00+07:00`) + minutes * 60_000);
}
