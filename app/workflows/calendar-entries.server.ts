import { type Unit, unitName } from "#app/domain/places/model/unit.ts";
import { listCalendarEvents } from "#app/domain/trade/queries/list-calendar-events.server.ts";
import type { CalendarEntry } from "#app/http/calendar-file.ts";
import { translatorFor } from "#app/i18n/translate.server.ts";
import type { Services } from "#app/services.server.ts";
import { addDays, type Day } from "#app/shared/calendar.ts";
import type { Locale } from "#app/shared/locale.ts";
import { pickTranslation } from "#app/shared/pick-translation.ts";

type Wants = Pick<Services, "db" | "reference" | "origin">;
type EventToTell = {
  id: string;
  version: number;
  updatedAt: Date;
  unitCode: string;
  dateState: string;
  text: { slug: string; name: string; summary: string; place: string; locale: string };
} & CalendarEntry["when"];

/** Who subscribed keeps seeing for a while what has passed. */
const keptDays = 60;

/** The portal's events as calendars take them, in one language. */
export async function calendarEntries(services: Wants, locale: Locale, today: Day): Promise<CalendarEntry[]> {
  const events = await listCalendarEvents(services.db, { from: addDays(today, -keptDays) });
  return events.flatMap((event) => {
    const text = pickTranslation(event.translations, locale);
    return text ? [calendarEntry(services, locale, { ...event, text })] : [];
  });
}

export function calendarEntry({ reference, origin }: Wants, locale: Locale, event: EventToTell): CalendarEntry {
  const { text, startsOn, endsOn, weekdays, exceptOn, opensAt, closesAt } = event;
  const isCertain = event.dateState === "confirmed";
  const warning = isCertain ? [] : [translatorFor(locale)("home:eventPages.unverified")];
  const unit = reference.list<Unit>("unit").find(({ code }) => code === event.unitCode);
  const url = `${origin}/${text.locale}/events/${encodeURIComponent(text.slug)}`;
  return {
    uid: `${event.id}@dat-lanh`,
    version: event.version,
    changedAt: event.updatedAt,
    when: { startsOn, endsOn, weekdays, exceptOn, opensAt, closesAt },
    title: text.name,
    text: [...warning, text.summary, url].join("\n\n"),
    place: unit ? `${text.place}, ${unitName(unit, locale)}` : text.place,
    url,
    isCertain,
  };
}
