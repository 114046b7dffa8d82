import { endWaiting } from "#app/domain/experiences/commands/end-waiting.server.ts";
import { markReminded } from "#app/domain/experiences/commands/mark-reminded.server.ts";
import {
  listLapsedOffers,
  listUnmarkedBookings,
  listUnremindedBookings,
} from "#app/domain/experiences/queries/list-due-visits.server.ts";
import { listUnansweredBookings } from "#app/domain/experiences/queries/list-unanswered-bookings.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { answerBooking } from "./answer-booking.server.ts";
import { endBooking } from "./end-booking.server.ts";
import { seatsFreed } from "./seats-freed.server.ts";
import { tellOfBooking } from "./tell-of-booking.server.ts";

type Wants = Pick<Services, "db" | "jobs" | "env" | "clock">;

/** What time brings to bookings, every minute. Each in its own transaction; what another did meanwhile stays. */
export async function keepBookings(services: Wants): Promise<void> {
  const { db } = services;
  const now = services.clock.now();
  for (const bookingId of await listUnansweredBookings(db, now))
    await endBooking(services, { bookingId, of: null, why: "unanswered", as: "system", actor: "clock" });
  for (const id of await listLapsedOffers(db, now)) await lapseOffer(services, id, now);
  for (const id of await listUnremindedBookings(db, now)) await remind(services, id, now);
  for (const bookingId of await listUnmarkedBookings(db, now))
    await answerBooking(services, { bookingId, of: null, action: "attend", as: "system", actor: "clock" });
}

function lapseOffer(services: Wants, id: string, now: Date): Promise<void> {
  return retryTransaction(services.db, async (tx) => {
    const ended = await endWaiting(tx, { id, how: "lapse", now });
    if (ended) await seatsFreed(tx, services, [ended]);
  });
}

function remind(services: Wants, id: string, now: Date): Promise<void> {
  return retryTransaction(services.db, async (tx) => {
    const booking = await markReminded(tx, id, now);
    if (booking) await tellOfBooking(tx, services, booking, "booking-reminder", now);
  });
}
