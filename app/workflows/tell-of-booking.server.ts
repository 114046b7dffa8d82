import type { LockedBooking } from "#app/domain/experiences/commands/move-booking.server.ts";
import { findOrderCode } from "#app/domain/ordering/queries/find-order-code.server.ts";
import { orderLink } from "#app/domain/ordering/queries/order-link.server.ts";
import { listMemberContacts } from "#app/domain/sellers/queries/list-member-contacts.server.ts";
import type { BookingMailKind, HostMailKind } from "#app/emails/mail-kinds.ts";
import { queueMail } from "#app/emails/outbox.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";
import { isLocale } from "#app/shared/locale.ts";

/** What happened to a booking, told once to its visitor in the order's language, or to its host's people in Vietnamese. */
export async function tellOfBooking(
  tx: Transaction,
  { jobs, env }: Pick<Services, "jobs" | "env">,
  booking: LockedBooking,
  kind: BookingMailKind,
  now: Date,
): Promise<void> {
  const { id: bookingId, version, email, orderId, sellerId } = booking;
  const key = `${kind}/${bookingId}/${version}`;
  if (isToHost(kind)) {
    for (const person of await listMemberContacts(tx, sellerId)) {
      const link = `/vi/seller/bookings/${bookingId}`;
      const mail = { kind, dedupeKey: `${key}/${person.userId}`, to: person.email, locale: "vi" as const };
      await queueMail(tx, jobs, now, { ...mail, data: { bookingId, orderId, link } });
    }
    return;
  }
  const code = await findOrderCode(tx, orderId);
  const locale = isLocale(booking.locale) ? booking.locale : "en";
  const link = orderLink(env.sessionSecret, { code, locale });
  await queueMail(tx, jobs, now, { kind, dedupeKey: key, to: email, locale, data: { bookingId, orderId, link } });
}

function isToHost(kind: BookingMailKind): kind is HostMailKind {
  return kind.startsWith("host-");
}
