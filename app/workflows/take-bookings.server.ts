import { payBookings } from "#app/domain/experiences/commands/end-seats.server.ts";
import type { LockedBooking } from "#app/domain/experiences/commands/move-booking.server.ts";
import { moveSellerOrder } from "#app/domain/ordering/commands/move-seller-order.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";
import { tellOfBooking } from "./tell-of-booking.server.ts";

/** The money of these bookings is here. Where the host confirms at once the part goes on; else the host is asked. */
export async function takeBookings(
  tx: Transaction,
  services: Pick<Services, "jobs" | "env">,
  bookings: readonly LockedBooking[],
  { actor, now }: { actor: string; now: Date },
): Promise<void> {
  for (const booking of await payBookings(tx, bookings, { actor, now })) {
    const { orderId, sellerOrderId, state } = booking;
    const isConfirmed = state === "confirmed";
    const part = { orderId, sellerOrderId, as: "staff" as const, version: null, actor, now };
    if (isConfirmed) await moveSellerOrder(tx, "confirm-visit", part);
    await tellOfBooking(tx, services, booking, isConfirmed ? "booking-confirmed" : "booking-requested", now);
    await tellOfBooking(tx, services, booking, "host-booking-new", now);
  }
}
