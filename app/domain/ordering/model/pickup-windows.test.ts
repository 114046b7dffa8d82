import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, portalTimeZone } from "#app/shared/calendar.ts";
import type { PickupHours } from "#app/shared/pickup-point.ts";
import { chosenWindow, pickupDays, pickupWindows } from "./pickup-windows.ts";

const daily: PickupHours = {
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  opensAt: 8 * 60,
  closesAt: 17 * 60,
  windowMin: 120,
  leadHours: 24,
  closedOn: [],
};
/** Tuesday, ten in the morning in Đà Lạt. */
const now = new Date("2026-11-24T03:00:00Z");

const clock = new Intl.DateTimeFormat("en-CA", {
  timeZone: portalTimeZone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  weekday: "short",
  hourCycle: "h23",
});

/** What a clock on a wall in Vietnam shows. */
function wallClock(moment: number) {
  const parts = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, value]));
  const weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].indexOf((parts.weekday ?? "").slice(0, 3)) + 1;
  const minutes = Number(parts.hour) * 60 + Number(parts.minute);
  return { day: `${parts.year}-${parts.month}-${parts.day}`, weekday, minutes };
}

/** Walks through the days minute by minute and looks at the wall clock each time. */
function slowWindows(hours: PickupHours, at: Date, promisedOn: string | null): string[] {
  const today = wallClock(at.getTime()).day;
  const first = promisedOn && promisedOn > today ? promisedOn : today;
  const last = addDays(first, pickupDays - 1);
  const found: string[] = [];
  const start = Date.parse(`${addDays(first, -1)}T00:00:00Z`);
  for (let moment = start; moment < start + (pickupDays + 3) * 86_400_000; moment += 15 * 60_000) {
    const { day, weekday, minutes } = wallClock(moment);
    const since = minutes - hours.opensAt;
    if (day < first || day > last || !hours.weekdays.includes(weekday) || hours.closedOn.includes(day)) continue;
    if (since < 0 || since % hours.windowMin !== 0 || minutes + hours.windowMin > hours.closesAt) continue;
    if (moment - at.getTime() < hours.leadHours * 3_600_000) continue;
    found.push(new Date(moment).toISOString());
  }
  return found;
}

test("the windows are those that a slow walk along the clock in Vietnam finds", () => {
  const quarter = (most: number) => fc.integer({ min: 0, max: most }).map((count) => count * 15);
  const anyHours = fc.record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
    opensAt: quarter(80),
    closesAt: quarter(96),
    windowMin: fc.integer({ min: 1, max: 16 }).map((count) => count * 15),
    leadHours: fc.integer({ min: 0, max: 240 }),
    closedOn: fc.array(fc.integer({ min: 0, max: 20 }).map((later) => addDays("2026-12-25", later))),
  });
  const anyMoment = fc
    .integer({ min: 0, max: 20 * 1440 })
    .map((minutes) => new Date(Date.parse("2026-12-20T00:00:00Z") + minutes * 60_000));
  const anyPromise = fc.option(fc.integer({ min: 0, max: 60 }).map((later) => addDays("2026-12-20", later)));
  fc.assert(
    fc.property(anyHours, anyMoment, anyPromise, (hours, at, promisedOn) => {
      const found = pickupWindows(hours, at, promisedOn);
      expect(found.map(({ from }) => from.toISOString())).toEqual(slowWindows(hours, at, promisedOn));
      expect(found.every(({ from, until }) => until.getTime() - from.getTime() === hours.windowMin * 60_000)).toBe(
        true,
      );
    }),
    { numRuns: 60 },
  );
});

test("the seller has the hours that were asked for, and a window that does not fit before closing is none", () => {
  const [first, ...rest] = pickupWindows(daily, now, null);
  expect(first).toEqual({ from: new Date("2026-11-25T03:00:00Z"), until: new Date("2026-11-25T05:00:00Z") });
  expect(rest.some(({ from }) => from.toISOString().endsWith("T09:00:00.000Z"))).toBe(false);
});

test("a harvest sold ahead is fetched on its day at the earliest, and two weeks from then", () => {
  const found = pickupWindows(daily, now, "2027-01-10");
  expect(found[0]?.from).toEqual(new Date("2027-01-10T01:00:00Z"));
  expect(found.at(-1)?.from).toEqual(new Date("2027-01-23T07:00:00Z"));
});

test("a window that has passed, or never was, is not found again", () => {
  const from = "2026-11-25T03:00:00.000Z";
  expect(chosenWindow(pickupWindows(daily, now, null), from)).not.toBeNull();
  expect(chosenWindow(pickupWindows(daily, new Date("2026-11-24T03:00:01Z"), null), from)).toBeNull();
  expect(chosenWindow(pickupWindows(daily, now, null), "2026-11-25T03:30:00.000Z")).toBeNull();
  expect(chosenWindow(pickupWindows(daily, now, null), "")).toBeNull();
});
