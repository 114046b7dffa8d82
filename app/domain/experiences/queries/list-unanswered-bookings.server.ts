import type { Reader } from "#app/platform/database.server.ts";

/** Requests whose host has let the time to answer go by, the oldest first. */
export async function listUnansweredBookings(db: Reader, now: Date): Promise<string[]> {
  const rows = await db.booking.findMany({
    where: { state: "requested", answerBy: { lte: now } },
    orderBy: [{ answerBy: "asc" }, { id: "asc" }],
    select: { id: true },
    take: 500,
  });
  return rows.map(({ id }) => id);
}
