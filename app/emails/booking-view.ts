import type { ToldBooking } from "#app/domain/experiences/queries/find-told-booking.server.ts";
import type { ToldWaiting } from "#app/domain/experiences/queries/find-told-waiting.server.ts";
import type { VisitMoney } from "#app/domain/ordering/queries/find-visit-money.server.ts";
import type { Formatters } from "#app/i18n/formatters.ts";
import { momentInZone } from "#app/i18n/moment-in-zone.ts";
import { portalTimeZone } from "#app/shared/calendar.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { MailFrame } from "./mail-layout.tsx";

/** What a mail about a booking may show. `link` is the whole address of its order. */
export type BookingMailView = MailFrame & { format: Formatters; booking: ToldBooking; link: string } & VisitMoney;
export type WaitingMailView = MailFrame & { format: Formatters; waiting: ToldWaiting; link: string };

/** A moment at the visit's place, with how far it is from UTC. */
export function momentThere(moment: Date | null, locale: Locale): string {
  return moment ? momentInZone(moment, locale, portalTimeZone) : "";
}

type Times = { day: string; startMinutes: number; endMinutes: number };

/** The hours of a visit; of one that lasts into another day only its beginning. */
export function hoursText({ startMinutes, endMinutes }: Times, format: Formatters): string {
  return endMinutes < 24 * 60 ? format.hours(startMinutes, endMinutes) : format.clock(startMinutes);
}

/** The address of a visit's own page below its order, or of its calendar file. */
export function visitLink(orderLink: string, bookingCode: string, ending: "" | "/calendar.ics" = ""): string {
  return orderLink.replace("?", `/visits/${bookingCode}${ending}?`);
}
