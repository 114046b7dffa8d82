import { findEventPage } from "#app/domain/trade/queries/find-event-page.server.ts";
import { movedTo, notFound } from "#app/http/answers.server.ts";
import { calendarFile } from "#app/http/calendar-file.ts";
import { machineAnswer } from "#app/http/machine-answer.server.ts";
import { page } from "#app/http/page.server.ts";
import { calendarEntry } from "#app/workflows/calendar-entries.server.ts";

/** One event, to be put into a calendar. */
export const loader = page(async ({ request, services, locale, params }) => {
  const event = await findEventPage(services.db, params.slug ?? "", locale);
  if (!event) throw notFound();
  if (event.redirectSlug) throw movedTo(`/${locale}/events/${encodeURIComponent(event.redirectSlug)}/calendar.ics`);
  const file = calendarFile(event.text.name, locale, [calendarEntry(services, locale, event)]);
  return machineAnswer(request, file, "text/calendar", {
    "Content-Disposition": `attachment; filename="${event.key.replaceAll(/[^\w-]+/g, "-")}.ics"`,
  });
});
