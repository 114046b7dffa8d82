import { portalTimeZone } from "#app/shared/calendar.ts";

/** A span of hours on one day, told in Vietnam's time whatever the reader's own is. */
export function windowFormat(tag: string) {
  const day = new Intl.DateTimeFormat(tag, {
    timeZone: portalTimeZone,
    weekday: "long",
    year: "numeric",
    month: "long",
    day: "numeric",
  });
  const hour = new Intl.DateTimeFormat(tag, {
    timeZone: portalTimeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const dash = tag.startsWith("ja") ? "～" : "–";
  const hours = (from: Date, until: Date) => `${hour.format(from)}${dash}${hour.format(until)}`;
  return {
    /** "Thursday, 26 November 2026". */
    dayOf: (moment: Date) => day.format(moment),
    /** "08:00–10:00". */
    hours,
    whole: (from: Date, until: Date) => `${day.format(from)}, ${hours(from, until)}`,
  };
}
