import type { LockedBooking } from "#app/domain/experiences/commands/move-booking.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";

/** Seats that became free are offered to whoever waits for them, by a job of its own. */
export async function seatsFreed(
  tx: Transaction,
  { jobs }: Pick<Services, "jobs">,
  bookings: readonly Pick<LockedBooking, "slotId">[],
): Promise<void> {
  for (const slotId of new Set(bookings.map((each) => each.slotId)))
    await jobs.add(tx, "offer-seats", { slotId }, { key: `offer/${slotId}` });
}
