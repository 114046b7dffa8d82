import { findToldBooking } from "#app/domain/experiences/queries/find-told-booking.server.ts";
import { findToldWaiting } from "#app/domain/experiences/queries/find-told-waiting.server.ts";
import { findVisitMoney } from "#app/domain/ordering/queries/find-visit-money.server.ts";
import { renderBookingMail, type VisitorMailKind } from "#app/emails/booking-mail.tsx";
import { renderHostMail } from "#app/emails/host-mail.tsx";
import type {
  BookingMailData,
  BookingMailKind,
  HostMailKind,
  SeatsOfferedData,
  WaitingMailKind,
} from "#app/emails/mail-kinds.ts";
import type { MailFrame } from "#app/emails/mail-layout.tsx";
import type { RenderedMail } from "#app/emails/render-mail.server.ts";
import { renderWaitingMail } from "#app/emails/waiting-mail.tsx";
import { formattersFor } from "#app/i18n/formatters.ts";
import type { Services } from "#app/services.server.ts";
import { visitCalendar } from "./visit-calendar.server.ts";

type Wants = Pick<Services, "db" | "reference" | "origin">;

/** After these the visit stands elsewhere in the visitor's calendar, or leaves it. */
const withCalendar: readonly BookingMailKind[] = [
  "booking-confirmed",
  "booking-moved",
  "booking-cancelled",
  "booking-called-off",
];

/** A mail about a booking, as the booking stands when it is sent; null when there is none. */
export async function bookingMail(
  services: Wants,
  frame: MailFrame,
  kind: BookingMailKind,
  { bookingId, link }: BookingMailData,
): Promise<RenderedMail | null> {
  const { db, origin } = services;
  const { locale } = frame;
  const booking = await findToldBooking(db, { id: bookingId }, locale);
  const paid = booking && (await findVisitMoney(db, booking.sellerOrderId));
  if (!booking || !paid) return null;
  const view = { ...frame, ...paid, format: formattersFor(locale), booking, link: origin + link };
  if (isToHost(kind)) return renderHostMail(kind, view);
  const mail = renderBookingMail(kind, view);
  if (!withCalendar.includes(kind)) return mail;
  const { name, content } = visitCalendar(services, locale, booking);
  const file = { filename: name, content, contentType: "text/calendar; charset=utf-8; method=PUBLISH" };
  return { ...mail, attachments: [file] };
}

function isToHost(kind: VisitorMailKind | HostMailKind): kind is HostMailKind {
  return kind.startsWith("host-");
}

/** A mail to somebody who waits for seats; null when that place in line is gone. */
export async function waitingMail(
  { db, origin }: Wants,
  frame: MailFrame,
  kind: WaitingMailKind,
  { waitingId, link }: SeatsOfferedData,
): Promise<RenderedMail | null> {
  const waiting = await findToldWaiting(db, waitingId, frame.locale);
  if (!waiting) return null;
  return renderWaitingMail(kind, { ...frame, format: formattersFor(frame.locale), waiting, link: origin + link });
}
