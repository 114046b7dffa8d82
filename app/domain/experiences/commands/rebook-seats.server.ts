import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import { seatsTakenBy } from "../model/booking-state.ts";
import { answerDeadline } from "../model/booking-terms.ts";
import { changeSeats } from "./lock-slots.server.ts";
import type { LockedBooking } from "./move-booking.server.ts";

export type RebookSeats = {
  booking: LockedBooking;
  /** The slot it moves to, locked like the one it leaves; its seats are counted. `ruled` are those the calendar gives it. */
  to: { slotId: string; ruled: number; start: Date; end: Date };
  actor: string;
  now: Date;
};

/** Takes the party's seats in another slot and then frees the old ones. Where the host confirms, the host is asked anew. */
export async function rebookSeats(tx: Transaction, { booking, to, actor, now }: RebookSeats): Promise<LockedBooking> {
  const seats = booking.adults + booking.children;
  const state = booking.confirmation === "instant" ? "confirmed" : "requested";
  const as = seatsTakenBy(booking.state);
  if (!as) throw new Error(`a booking that is ${booking.state} has no seats to move`);
  const asHeld = state === "requested";
  await changeSeats(tx, to.slotId, { held: asHeld ? seats : 0, sold: asHeld ? 0 : seats, ruled: to.ruled });
  await changeSeats(tx, booking.slotId, { held: as === "held" ? -seats : 0, sold: as === "sold" ? -seats : 0 });
  await tx.bookingEvent.create({
    data: {
      ...{ id: newId(), bookingId: booking.id, at: now, kind: "move", actor },
      detail: {
        ...{ from: booking.state, to: state },
        ...{ startedAt: booking.startsAt.toISOString(), startsAt: to.start.toISOString() },
      },
    },
  });
  return tx.booking.update({
    where: { id: booking.id },
    data: {
      ...{ state, slotId: to.slotId, startsAt: to.start, endsAt: to.end, version: { increment: 1 } },
      ...{ answerBy: asHeld ? answerDeadline(booking.answerHours, to.start, now) : null },
      ...{ decidedAt: null, remindedAt: null },
    },
  });
}
