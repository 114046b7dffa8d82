import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import { type BookingAction, type BookingActor, findBookingMove, seatChange } from "../model/booking-state.ts";
import { answerDeadline } from "../model/booking-terms.ts";
import { changeSeats } from "./lock-slots.server.ts";

export type LockedBooking = Prisma.BookingGetPayload<object>;
export type BookingMoveWish = {
  action: BookingAction;
  as: BookingActor;
  /** The user's id, or who it was: "visitor", "clock", the provider's name. */
  actor: string;
  now: Date;
  endReason?: string;
  note?: string;
};

/**
 * Moves a booking with its seats and writes it down. Its order and its slot must be locked. Null when it cannot move so; seats
 * that are taken anew are there only if the caller has counted them.
 */
export async function moveBooking(
  tx: Transaction,
  booking: LockedBooking,
  { action, as, actor, now, endReason, note = "" }: BookingMoveWish,
): Promise<LockedBooking | null> {
  const move = findBookingMove(booking, action, { as, now });
  if (!move) return null;
  const change = seatChange(booking.adults + booking.children, booking.state, move.to);
  if (change.held !== 0 || change.sold !== 0) await changeSeats(tx, booking.slotId, change);
  const answerBy = move.to === "requested" ? answerDeadline(booking.answerHours, booking.startsAt, now) : undefined;
  await tx.bookingEvent.create({
    data: {
      ...{ id: newId(), bookingId: booking.id, at: now, kind: action, actor },
      detail: { from: booking.state, to: move.to, ...(endReason ? { endReason } : {}), ...(note ? { note } : {}) },
    },
  });
  return tx.booking.update({
    where: { id: booking.id },
    data: {
      ...{ state: move.to, version: { increment: 1 } },
      ...(answerBy ? { answerBy } : {}),
      ...(move.to === "requested" || action === "pay-instantly" ? { endReason: null } : {}),
      ...(action === "confirm" || action === "decline" ? { decidedAt: now } : {}),
      ...(endReason ? { endReason } : {}),
      ...(note ? { hostNote: note } : {}),
    },
  });
}
