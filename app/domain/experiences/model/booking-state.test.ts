import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type BookingActor,
  type BookingState,
  bookingActionsOf,
  bookingMoves,
  findBookingMove,
  seatChange,
  seatsTakenBy,
} from "./booking-state.ts";

const startsAt = new Date("2026-12-05T01:00:00Z");
const early = new Date("2026-12-01T00:00:00Z");
const late = new Date("2026-12-05T01:00:00Z");
const actions = [...new Set(bookingMoves.map(({ action }) => action))];
const actors: BookingActor[] = ["visitor", "host", "staff", "system"];

test("whatever happens to bookings in whatever order, a slot counts exactly the seats that they take", () => {
  const step = fc.record({
    which: fc.nat(4),
    action: fc.constantFrom(...actions),
    as: fc.constantFrom(...actors),
    now: fc.constantFrom(early, late),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const bookings = [1, 2, 3, 4, 5].map((seats) => ({ seats, state: "held" as BookingState }));
      const slot = { held: 15, sold: 0 };
      for (const { which, action, as, now } of steps) {
        const booking = bookings[which];
        const move = booking && findBookingMove({ ...booking, startsAt }, action, { as, now });
        if (!booking || !move) continue;
        const change = seatChange(booking.seats, booking.state, move.to);
        slot.held += change.held;
        slot.sold += change.sold;
        booking.state = move.to;
      }
      const taken = (as: "held" | "sold") =>
        bookings.filter(({ state }) => seatsTakenBy(state) === as).reduce((sum, { seats }) => sum + seats, 0);
      expect(slot).toEqual({ held: taken("held"), sold: taken("sold") });
    }),
  );
});

test("a visitor calls off before the visit begins and not after, a host marks who came from then on", () => {
  const confirmed = { state: "confirmed" as const, startsAt };
  expect(bookingActionsOf(confirmed, { as: "visitor", now: early })).toEqual(["cancel"]);
  expect(bookingActionsOf(confirmed, { as: "visitor", now: late })).toEqual([]);
  expect(bookingActionsOf(confirmed, { as: "host", now: early })).toEqual(["cancel"]);
  expect(bookingActionsOf(confirmed, { as: "host", now: late })).toEqual(["cancel", "attend", "miss"]);
});

test("what was refused or called off stays so, and only money brings back what ran out", () => {
  for (const state of ["declined", "cancelled"] as const)
    for (const as of actors) expect(bookingActionsOf({ state, startsAt }, { as, now: early })).toEqual([]);
  for (const as of ["visitor", "host", "staff"] as const)
    expect(bookingActionsOf({ state: "expired", startsAt }, { as, now: early })).toEqual([]);
  expect(bookingActionsOf({ state: "expired", startsAt }, { as: "system", now: early })).toEqual([
    "pay",
    "pay-instantly",
  ]);
});
