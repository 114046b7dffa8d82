import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { isUuid } from "#app/shared/id.ts";

/** A booking of this order; null where it is another's. */
export function findOwnBooking(
  db: Reader,
  { orderId, bookingId }: { orderId: string; bookingId: string },
): Promise<Prisma.BookingGetPayload<object> | null> {
  return isUuid(bookingId) ? db.booking.findFirst({ where: { id: bookingId, orderId } }) : Promise.resolve(null);
}
