import { expect, test } from "vitest";
import { bookingStates } from "./booking-state.ts";
import { mayMoveVisit, moveDeadline } from "./move-deadline.ts";

const startsAt = new Date("2026-12-05T01:00:00Z");
const tiers = [
  { hoursBefore: 48, refundPercent: 100 },
  { hoursBefore: 24, refundPercent: 50 },
];
const booking = { state: "confirmed" as const, policy: tiers, startsAt };
const at = (moment: string) => new Date(moment);

test("a visit may be moved as long as its terms give everything back, to the moment", () => {
  expect(moveDeadline(booking, 2)).toEqual(at("2026-12-03T01:00:00Z"));
  expect(mayMoveVisit(booking, 2, at("2026-12-03T01:00:00Z"))).toBe(true);
  expect(mayMoveVisit(booking, 2, at("2026-12-03T01:00:00.001Z"))).toBe(false);
});

test("without terms it may be moved as long as it could still be booked", () => {
  const free = { ...booking, policy: [] };
  expect(mayMoveVisit(free, 24, at("2026-12-04T01:00:00Z"))).toBe(true);
  expect(mayMoveVisit(free, 24, at("2026-12-04T01:00:01Z"))).toBe(false);
});

test("terms that never give everything back keep the visit where it is", () => {
  const strict = { ...booking, policy: [{ hoursBefore: 72, refundPercent: 50 }] };
  expect(moveDeadline(strict, 0)).toBeNull();
  expect(mayMoveVisit(strict, 0, at("2026-11-01T00:00:00Z"))).toBe(false);
});

test("terms that always give everything back end with the beginning", () => {
  const easy = { ...booking, policy: [{ hoursBefore: 0, refundPercent: 100 }] };
  expect(mayMoveVisit(easy, 24, at("2026-12-05T00:59:59Z"))).toBe(true);
  expect(mayMoveVisit(easy, 24, startsAt)).toBe(false);
});

test("only what is paid and goes on is moved", () => {
  const movable = bookingStates.filter((state) => mayMoveVisit({ ...booking, state }, 0, at("2026-11-24T00:00:00Z")));
  expect(movable).toEqual(["requested", "confirmed"]);
});
