import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { dayOf } from "#app/shared/calendar.ts";
import { pageWithin } from "#app/shared/page-number.ts";
import type { BookingState } from "../model/booking-state.ts";

const withVisit = {
  slot: { include: { experience: { include: { translations: { where: { locale: "vi" } } } } } },
} satisfies Prisma.BookingInclude;
type Found = Prisma.BookingGetPayload<{ include: typeof withVisit }>;

export type AnyBooking = ReturnType<typeof rowOf>;
export type BookingFilter = {
  state: BookingState | null;
  /** Part of a booking's code or of its guest's name. */
  q: string;
  /** Only those of one order. */
  orderId: string | null;
  page: number;
};

const pageSize = 50;
const shortlist = 50;
const nearMs = 6 * 3_600_000;

/** Bookings of every host, the last begun first; apart from them what staff look into: hosts who were not there, and late answers. */
export async function listAllBookings(db: Reader, filter: BookingFilter, now: Date) {
  const where = whereOf(filter);
  const total = await db.booking.count({ where });
  const page = pageWithin(filter.page, total, pageSize);
  const [rows, absences, late] = await Promise.all([
    read(db, where, { orderBy: [{ startsAt: "desc" }, { id: "desc" }], skip: (page - 1) * pageSize, take: pageSize }),
    read(db, { absentAt: { not: null } }, { orderBy: [{ absentAt: "asc" }, { id: "asc" }], take: shortlist }),
    read(
      db,
      { state: "requested", answerBy: { lte: new Date(now.getTime() + nearMs) } },
      { orderBy: [{ answerBy: "asc" }, { id: "asc" }], take: shortlist },
    ),
  ]);
  return { rows, absences, late, total, page, pageSize };
}

async function read(
  db: Reader,
  where: Prisma.BookingWhereInput,
  rest: Pick<Prisma.BookingFindManyArgs, "orderBy" | "skip" | "take">,
) {
  const found = await db.booking.findMany({ where, relationLoadStrategy: "join", include: withVisit, ...rest });
  return found.map(rowOf);
}

function whereOf({ state, q, orderId }: BookingFilter): Prisma.BookingWhereInput {
  const asked = q.trim();
  return {
    ...(orderId ? { orderId } : {}),
    ...(state ? { state } : {}),
    ...(asked
      ? { OR: [{ code: { contains: asked.toUpperCase() } }, { guestName: { contains: asked, mode: "insensitive" } }] }
      : {}),
  };
}

function rowOf({ slot, ...booking }: Found) {
  return {
    ...{ id: booking.id, code: booking.code, orderId: booking.orderId, sellerId: booking.sellerId },
    ...{ state: booking.state, answerBy: booking.answerBy, startsAt: booking.startsAt },
    ...{ adults: booking.adults, children: booking.children, guestName: booking.guestName, locale: booking.locale },
    ...{ absentAt: booking.absentAt, absentNote: booking.absentNote },
    day: dayOf(slot.day),
    startMinutes: slot.startsAt,
    visit: slot.experience.translations[0]?.name ?? slot.experience.key,
  };
}
