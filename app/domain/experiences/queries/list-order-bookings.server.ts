import type { Reader } from "#app/platform/database.server.ts";
import { dayOf } from "#app/shared/calendar.ts";
import type { Locale } from "#app/shared/locale.ts";
import { pickTranslation } from "#app/shared/pick-translation.ts";
import { readPolicy } from "../model/booking-terms.ts";
import type { BookingView } from "../model/booking-view.ts";

/** The visits of an order, the first to begin first, in the reader's language. */
export async function listOrderBookings(db: Reader, orderId: string, locale: Locale): Promise<BookingView[]> {
  const bookings = await db.booking.findMany({
    where: { orderId },
    relationLoadStrategy: "join",
    include: { slot: { include: { experience: { include: { translations: true } } } } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
  return bookings.map(({ slot, policy, ...booking }) => {
    const { experience } = slot;
    const text = pickTranslation(experience.translations, locale);
    const minutes = (booking.endsAt.getTime() - booking.startsAt.getTime()) / 60_000;
    return {
      ...{ id: booking.id, code: booking.code, orderId: booking.orderId, sellerOrderId: booking.sellerOrderId },
      ...{ experienceId: experience.id, state: booking.state, endReason: booking.endReason },
      ...{ day: dayOf(slot.day), startMinutes: slot.startsAt, endMinutes: slot.startsAt + minutes },
      ...{ startsAt: booking.startsAt, endsAt: booking.endsAt, adults: booking.adults, children: booking.children },
      ...{ language: booking.language, note: booking.note, hostNote: booking.hostNote, answerBy: booking.answerBy },
      ...{ confirmation: booking.confirmation, absentAt: booking.absentAt, version: booking.version },
      policy: readPolicy(policy),
      name: text?.name ?? experience.key,
      nameLocale: (text?.locale ?? "vi") as Locale,
      slug: text?.slug ?? "",
      meetingPoint: text?.meetingPoint ?? "",
      bring: text?.bring ?? "",
    };
  });
}
