import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { type Day, dateOf, dayOf } from "#app/shared/calendar.ts";
import { isUuid } from "#app/shared/id.ts";
import { pageWithin } from "#app/shared/page-number.ts";
import { readPolicy } from "../model/booking-terms.ts";

const withVisit = {
  slot: { include: { experience: { include: { translations: { where: { locale: "vi" } } } } } },
} satisfies Prisma.BookingInclude;
type Found = Prisma.BookingGetPayload<{ include: typeof withVisit }>;

export type HostBooking = ReturnType<typeof rowOf>;
/** `past` is what has ended; `day` is one day's check-in list. */
export type HostBookingFilter = { show: "coming" | "past"; page: number } | { day: Day };

const pageSize = 50;
/** What nobody paid for is no guest. */
const paid = ["requested", "confirmed", "attended", "no_show", "cancelled", "declined", "expired"] as const;
const expected = ["requested", "confirmed", "attended", "no_show"] as const;

/** A host's bookings: what is to come the first first, what is past the last first. Never those of another. */
export async function listHostBookings(db: Reader, sellerId: string, filter: HostBookingFilter, now: Date) {
  const where = whereOf(sellerId, filter, now);
  const total = await db.booking.count({ where });
  const page = pageWithin("page" in filter ? filter.page : 1, total, pageSize);
  const order = "show" in filter && filter.show === "past" ? ("desc" as const) : ("asc" as const);
  const [rows, waiting] = await Promise.all([
    db.booking.findMany({
      where,
      relationLoadStrategy: "join",
      include: withVisit,
      orderBy: [{ startsAt: order }, { id: order }],
      skip: (page - 1) * pageSize,
      take: "day" in filter ? 500 : pageSize,
    }),
    db.booking.findMany({
      where: { sellerId, state: "requested" },
      relationLoadStrategy: "join",
      include: withVisit,
      orderBy: [{ answerBy: "asc" }, { id: "asc" }],
      take: pageSize,
    }),
  ]);
  return { rows: rows.map(rowOf), waiting: waiting.map(rowOf), total, page, pageSize };
}

/** One of a host's bookings with its history; null for another's. */
export async function findHostBooking(db: Reader, sellerId: string, id: string) {
  if (!isUuid(id)) return null;
  const found = await db.booking.findFirst({
    where: { id, sellerId, state: { in: [...paid] } },
    include: { ...withVisit, history: { orderBy: [{ at: "asc" }, { id: "asc" }] } },
  });
  if (!found) return null;
  const history = found.history.map(({ id: eventId, at, kind }) => ({ id: eventId, at, kind }));
  return { ...rowOf(found), policy: readPolicy(found.policy), history };
}

function whereOf(sellerId: string, filter: HostBookingFilter, now: Date): Prisma.BookingWhereInput {
  if ("day" in filter) return { sellerId, state: { in: [...expected] }, slot: { day: dateOf(filter.day) } };
  if (filter.show === "coming") return { sellerId, state: { in: [...expected] }, endsAt: { gt: now } };
  const isOver = { endsAt: { lte: now }, state: { in: [...paid] } };
  return { sellerId, OR: [isOver, { state: { in: ["cancelled", "declined"] } }] };
}

function rowOf({ slot, history: _history, ...booking }: Found & { history?: unknown }) {
  const { experience } = slot;
  const minutes = (booking.endsAt.getTime() - booking.startsAt.getTime()) / 60_000;
  return {
    ...{ id: booking.id, code: booking.code, orderId: booking.orderId, sellerOrderId: booking.sellerOrderId },
    ...{ state: booking.state, endReason: booking.endReason, startsAt: booking.startsAt, answerBy: booking.answerBy },
    ...{ adults: booking.adults, children: booking.children, language: booking.language, note: booking.note },
    ...{ guestName: booking.guestName, phone: booking.phone, locale: booking.locale, hostNote: booking.hostNote },
    ...{ absentAt: booking.absentAt, absentNote: booking.absentNote, version: booking.version },
    day: dayOf(slot.day),
    startMinutes: slot.startsAt,
    endMinutes: slot.startsAt + minutes,
    slotId: slot.id,
    capacity: slot.capacity,
    taken: slot.held + slot.sold,
    visit: experience.translations[0]?.name ?? experience.key,
  };
}
