import { bcp47, type Locale } from "#app/shared/locale.ts";

/** A moment in someone's own time, with how far it is from UTC: a deadline nobody can misread. */
export function momentInZone(moment: Date, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(bcp47[locale], {
    timeZone,
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "shortOffset",
  }).format(moment);
}
