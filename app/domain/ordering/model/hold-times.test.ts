import fc from "fast-check";
import { expect, test } from "vitest";
import { delayedHoldEnds, extendedHold, holdTimes } from "./hold-times.ts";

const now = new Date("2026-11-24T03:00:00Z");
const minute = 60_000;
const after = (moment: Date) => (moment.getTime() - now.getTime()) / minute;

test("goods are held so many minutes, and the provider's page ends two minutes earlier", () => {
  const { sessionEnds, holdEnds } = holdTimes(now, 30, 0);
  expect([after(sessionEnds), after(holdEnds)]).toEqual([28, 30]);
});

test("a provider that opens no session shorter than 30 minutes makes the hold longer, with a minute for the way there", () => {
  const { sessionEnds, holdEnds } = holdTimes(now, 30, 30 * minute);
  expect([after(sessionEnds), after(holdEnds)]).toEqual([31, 33]);
});

test("the session always ends after now and two minutes before the hold, however short the hold", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1440 }), fc.integer({ min: 0, max: 60 }), (holdMinutes, shortest) => {
      const { sessionEnds, holdEnds } = holdTimes(now, holdMinutes, shortest * minute);
      expect(sessionEnds.getTime()).toBeGreaterThan(now.getTime());
      expect(after(holdEnds) - after(sessionEnds)).toBe(2);
      expect(after(sessionEnds)).toBeGreaterThan(shortest);
      expect(after(holdEnds)).toBeGreaterThanOrEqual(holdMinutes);
    }),
  );
});

test("a session of someone who came back ends two minutes before the hold too, also at its longest", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 * 1440 }), fc.integer({ min: 0, max: 60 }), (passed, shortest) => {
      const then = new Date(now.getTime() + passed * minute);
      const { sessionEnds, holdEnds } = extendedHold(then, now, holdTimes(then, 30, shortest * minute));
      expect(after(holdEnds) - after(sessionEnds)).toBeGreaterThanOrEqual(2);
    }),
  );
});

test("coming back to pay never shortens a hold and never lengthens it past three days", () => {
  const longest = delayedHoldEnds(now);
  const late = new Date(longest.getTime() - minute);
  expect(extendedHold(late, now, holdTimes(late, 30, 0)).holdEnds).toEqual(longest);
  expect(extendedHold(longest, now, holdTimes(now, 30, 0)).holdEnds).toEqual(longest);
});
