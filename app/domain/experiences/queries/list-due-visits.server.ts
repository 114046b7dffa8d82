import type { Reader } from "#app/platform/database.server.ts";

const hourMs = 3_600_000;
const batch = 500;
const select = { id: true } as const;

/** Reminded a day before it begins. */
export const reminderHours = 24;
/** What a host has not marked so long after its end took place. */
export const attendedHours = 24;

/**
 * Confirmed bookings that begin within a day and whose visitors were not reminded, the first to begin first. Who booked within
 * that day has just had every fact by mail and is not reminded.
 */
export async function listUnremindedBookings(db: Reader, now: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM booking
    WHERE state = 'confirmed' AND reminded_at IS NULL AND starts_at > ${now}
      AND starts_at <= ${new Date(now.getTime() + reminderHours * hourMs)}
      AND created_at < starts_at - make_interval(hours => ${reminderHours})
    ORDER BY starts_at, id LIMIT ${batch}`;
  return rows.map(({ id }) => id);
}

/** Confirmed bookings that ended a day ago or earlier and that nobody marked. */
export async function listUnmarkedBookings(db: Reader, now: Date): Promise<string[]> {
  const endsAt = { lte: new Date(now.getTime() - attendedHours * hourMs) };
  const where = { state: "confirmed" as const, endsAt, absentAt: null };
  const rows = await db.booking.findMany({ where, orderBy: [{ endsAt: "asc" }, { id: "asc" }], select, take: batch });
  return rows.map(({ id }) => id);
}

/** Offers of the waiting list that nobody took in time. */
export async function listLapsedOffers(db: Reader, now: Date): Promise<string[]> {
  const where = { state: "offered" as const, offeredUntil: { lte: now } };
  const rows = await db.waitingEntry.findMany({
    where,
    orderBy: [{ offeredUntil: "asc" }, { id: "asc" }],
    select,
    take: batch,
  });
  return rows.map(({ id }) => id);
}
