import { calendarFile } from "#app/http/calendar-file.ts";
import { machineAnswer } from "#app/http/machine-answer.server.ts";
import { page } from "#app/http/page.server.ts";
import { translatorFor } from "#app/i18n/translate.server.ts";
import { isLocale } from "#app/shared/locale.ts";
import { calendarEntries } from "#app/workflows/calendar-entries.server.ts";

/** /events.ics?locale=ja, to subscribe to; without a language of ours it is the reader's best one. */
export const loader = page(async ({ request, url, services, today, locale: best }) => {
  const asked = url.searchParams.get("locale");
  const locale = isLocale(asked) ? asked : best;
  const entries = await calendarEntries(services, locale, today);
  const file = calendarFile(translatorFor(locale)("home:eventPages.calendar.name"), locale, entries);
  return machineAnswer(request, file, "text/calendar", { Vary: "Accept-Language" });
});
