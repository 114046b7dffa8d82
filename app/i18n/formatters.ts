import { portalTimeZone } from "#app/shared/calendar.ts";
import { bcp47, type Locale } from "#app/shared/locale.ts";

import { dayRangeFormat } from "./day-range.ts";
import { measureFormat } from "./measure-format.ts";
import { moneyFormat } from "./money-format.ts";
import { windowFormat } from "./window-format.ts";

export type Formatters = ReturnType<typeof createFormatters>;

const made = new Map<Locale, Formatters>();

/** Intl objects are costly to make: one set a locale, kept. */
export function formattersFor(locale: Locale): Formatters {
  const known = made.get(locale) ?? createFormatters(locale);
  made.set(locale, known);
  return known;
}

function createFormatters(locale: Locale) {
  const tag = bcp47[locale];
  const { exact, rough, rate } = moneyFormat(tag);
  const plain = new Intl.NumberFormat(tag);
  const dateLong = new Intl.DateTimeFormat(tag, { timeZone: "UTC", year: "numeric", month: "long", day: "numeric" });
  const dateShort = new Intl.DateTimeFormat(tag, {
    timeZone: "UTC",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const monthYearWords = new Intl.DateTimeFormat(tag, { timeZone: "UTC", year: "numeric", month: "short" });
  const monthFirst = locale === "vi" || locale === "en";
  const moment = new Intl.DateTimeFormat(tag, {
    timeZone: portalTimeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const monthLong = new Intl.DateTimeFormat(tag, { timeZone: "UTC", month: "long" });
  const monthShort = new Intl.DateTimeFormat(tag, { timeZone: "UTC", month: "short" });
  const weekday = new Intl.DateTimeFormat(tag, { timeZone: "UTC", weekday: "short" });
  const weekdayLong = new Intl.DateTimeFormat(tag, { timeZone: "UTC", weekday: "long" });
  const weekdayNarrow = new Intl.DateTimeFormat(tag, { timeZone: "UTC", weekday: "narrow" });
  const monthTitle = new Intl.DateTimeFormat(tag, { timeZone: "UTC", year: "numeric", month: "long" });
  const dateWithWeekday = new Intl.DateTimeFormat(tag, {
    timeZone: "UTC",
    weekday: "long",
    year: "numeric",
    month: "long",
    day: "numeric",
  });
  const ofDay = (day: string) => new Date(`${day}T00:00:00Z`);
  const ofMonth = (month: number) => new Date(Date.UTC(2026, month - 1, 15));
  return {
    money: exact,
    /** An estimate: whole units from twenty up, since its rate is rough. */
    roughMoney: rough,
    rate,
    number: (value: number) => plain.format(value),
    ...measureFormat(tag),
    /** "2026-11-24" as a written date. */
    day: (day: string) => dateLong.format(ofDay(day)),
    dayRange: dayRangeFormat(tag),
    /** When something is fetched, in Vietnam's time. */
    window: windowFormat(tag),
    dayShort: (day: string) => dateShort.format(ofDay(day)),
    /** "11/2026", or 2026年11月 where the year comes first. */
    monthYear: (day: string) =>
      monthFirst ? `${day.slice(5, 7)}/${day.slice(0, 4)}` : monthYearWords.format(ofDay(day)),
    /** A moment, told in Lâm Đồng's time. */
    moment: (value: Date | string) => moment.format(new Date(value)),
    month: (month: number) => monthLong.format(ofMonth(month)),
    monthShort: (month: number) => (locale === "vi" ? `T${month}` : monthShort.format(ofMonth(month))),
    /** ISO weekday: 1 is Monday. 2026-06-01 is one. */
    weekday: (day: number) => weekday.format(new Date(Date.UTC(2026, 5, day))),
    weekdayLong: (day: number) => weekdayLong.format(new Date(Date.UTC(2026, 5, day))),
    weekdayNarrow: (day: number) =>
      (locale === "vi" ? weekday : weekdayNarrow).format(new Date(Date.UTC(2026, 5, day))),
    /** ISO weekdays in the order of a week where the reader lives. */
    weekdays: weekFrom(tag),
    dayWithWeekday: (day: string) => dateWithWeekday.format(ofDay(day)),
    /** "2026-12" as a month with its year. */
    monthTitle: (month: string) => monthTitle.format(ofDay(`${month}-01`)),
    clock,
    /** Minutes after midnight as a span of hours, by the clock of twenty-four. */
    hours: (from: number, to: number) => `${clock(from)}–${clock(to)}`,
    /** Intl.ListFormat puts no sign between names in Thai, Korean and Japanese, where names have spaces too. */
    list: (items: readonly string[]) => items.join(locale === "ja" ? "、" : ", "),
    /** Labels that may hold commas of their own. */
    labels: (items: readonly string[]) => items.join(locale === "ja" ? "／" : " · "),
  };
}

function clock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function weekFrom(tag: string): number[] {
  // Not among TypeScript's types yet: https://tc39.es/ecma402/#sec-Intl.Locale.prototype.getWeekInfo
  const info = new Intl.Locale(tag) as Intl.Locale & { getWeekInfo(): { firstDay: number } };
  const { firstDay } = info.getWeekInfo();
  return Array.from({ length: 7 }, (_, place) => ((firstDay - 1 + place) % 7) + 1);
}
