import { listUnansweredBookings } from "#app/domain/experiences/queries/list-unanswered-bookings.server.ts";
import type { Services } from "#app/services.server.ts";
import { endBooking } from "./end-booking.server.ts";

type Wants = Pick<Services, "db" | "jobs" | "env" | "clock">;

/** What time brings to bookings, every minute. Each in its own transaction; what another did meanwhile stays. */
export async function keepBookings(services: Wants): Promise<void> {
  const now = services.clock.now();
  for (const bookingId of await listUnansweredBookings(services.db, now))
    await endBooking(services, { bookingId, of: null, why: "unanswered", as: "system", actor: "clock" });
}
