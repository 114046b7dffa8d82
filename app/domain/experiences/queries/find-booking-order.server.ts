import type { Reader } from "#app/platform/database.server.ts";
import { isUuid } from "#app/shared/id.ts";

/** The order a booking is part of; null where there is none, or it is another's. */
export async function findBookingOrder(
  db: Reader,
  { bookingId, of }: { bookingId: string; of: { orderId: string } | { sellerId: string } | null },
): Promise<string | null> {
  if (!isUuid(bookingId)) return null;
  const booking = await db.booking.findFirst({ where: { id: bookingId, ...of }, select: { orderId: true } });
  return booking?.orderId ?? null;
}
