import { seatsTakenBy } from "#app/domain/experiences/model/booking-state.ts";
import type { ToldBooking } from "#app/domain/experiences/queries/find-told-booking.server.ts";
import { type Unit, unitName } from "#app/domain/places/model/unit.ts";
import { visitFile } from "#app/http/visit-file.ts";
import { translatorFor } from "#app/i18n/translate.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Locale } from "#app/shared/locale.ts";

/** A booking to be put into a calendar. Calendars are shared: it carries no link that opens the order. */
export function visitCalendar(
  { reference, origin }: Pick<Services, "reference" | "origin">,
  locale: Locale,
  booking: ToldBooking,
): { name: string; content: string } {
  const t = translatorFor(locale);
  const unit = reference.list<Unit>("unit").find(({ code }) => code === booking.unitCode);
  const url = `${origin}/${booking.textLocale}/experiences/${encodeURIComponent(booking.slug)}`;
  const about = [
    `${t("booking:order.code")}: ${booking.code}`,
    `${t("booking:order.party")}: ${booking.adults + booking.children}`,
    ...(booking.bring ? [`${t("visitmail:bring")}: ${booking.bring}`] : []),
  ];
  const content = visitFile(locale, {
    ...{ uid: `${booking.id}@dat-lanh`, version: booking.version, changedAt: booking.changedAt },
    ...{ start: booking.startsAt, end: booking.endsAt, title: booking.name, url },
    ...{ lat: booking.lat, lon: booking.lon },
    text: [about.join("\n"), url].join("\n\n"),
    place: unit ? `${booking.meetingPoint}, ${unitName(unit, locale)}` : booking.meetingPoint,
    standing: standingOf(booking),
  });
  return { name: `${booking.code}.ics`, content };
}

function standingOf({ state }: ToldBooking): "certain" | "asked" | "over" {
  const taken = seatsTakenBy(state);
  if (!taken) return "over";
  return taken === "sold" ? "certain" : "asked";
}
