import type { Transaction } from "#app/platform/database.server.ts";
import { seatsTakenBy } from "../model/booking-state.ts";
import { changeSeats, lockSlotsById } from "./lock-slots.server.ts";
import { type BookingMoveWish, type LockedBooking, moveBooking } from "./move-booking.server.ts";

/** The bookings of a locked order, their slots locked. */
export async function lockBookings(
  tx: Transaction,
  where: { orderId: string; sellerOrderIds?: readonly string[] },
): Promise<LockedBooking[]> {
  const { orderId, sellerOrderIds } = where;
  const found = await tx.booking.findMany({
    where: { orderId, ...(sellerOrderIds ? { sellerOrderId: { in: [...sellerOrderIds] } } : {}) },
    orderBy: { id: "asc" },
  });
  await lockSlotsById(
    tx,
    found.map(({ slotId }) => slotId),
  );
  return found;
}

/** Ends bookings of a locked order and frees their seats. Tells which bookings ended; one that is over stays as it is. */
export async function endSeats(
  tx: Transaction,
  where: { orderId: string; sellerOrderIds?: readonly string[] },
  wish: BookingMoveWish,
): Promise<LockedBooking[]> {
  const ended: LockedBooking[] = [];
  for (const booking of await lockBookings(tx, where)) {
    const moved = await moveBooking(tx, booking, wish);
    if (moved) ended.push(moved);
  }
  return ended;
}

/** The seats an order was to have, locked; `missing` when some were given away meanwhile, or the visit has begun. */
export async function readySeats(
  tx: Transaction,
  { orderId, now }: { orderId: string; now: Date },
): Promise<{ bookings: LockedBooking[]; missing: boolean }> {
  const bookings = await lockBookings(tx, { orderId });
  const lost = bookings.filter(({ state }) => seatsTakenBy(state) === null);
  if (lost.length === 0) return { bookings, missing: false };
  const slots = await lockSlotsById(
    tx,
    lost.map(({ slotId }) => slotId),
  );
  const missing = slots.some((slot) => {
    const wanted = lost
      .filter(({ slotId }) => slotId === slot.id)
      .reduce((sum, { adults, children }) => sum + adults + children, 0);
    return slot.held + slot.sold + wanted > slot.capacity;
  });
  return { bookings, missing: missing || lost.some(({ startsAt }) => startsAt <= now) };
}

/** The money of these bookings is here: each is confirmed, or waits for its host. */
export async function payBookings(
  tx: Transaction,
  bookings: readonly LockedBooking[],
  { actor, now }: { actor: string; now: Date },
): Promise<LockedBooking[]> {
  const paid: LockedBooking[] = [];
  for (const booking of bookings) {
    const action = booking.confirmation === "instant" ? "pay-instantly" : "pay";
    const moved = await moveBooking(tx, booking, { action, as: "system", actor, now });
    if (moved) paid.push(moved);
  }
  return paid;
}

/** Frees seats that the waiting list held; the slot must be locked. */
export function freeOffer(tx: Transaction, slotId: string, seats: number): Promise<void> {
  return changeSeats(tx, slotId, { held: -seats, sold: 0 });
}
