import { expect, test } from "vitest";
import type { VisitCalendar } from "./availability.ts";
import { closuresAhead, opensToday } from "./visit-today.ts";

/** Wednesdays and Thursdays at 8:00 and 14:00. */
const calendar: VisitCalendar = {
  rules: [480, 840].map((startsAt) => ({ weekdays: [3, 4], startsAt, capacity: 6, validFrom: null, validTo: null })),
  exceptions: [],
  season: Array.from({ length: 12 }, () => 1),
  durationMinutes: 60,
  leadHours: 0,
  horizonDays: 90,
};
const wednesday = "2026-11-25";

test("it opens with the first beginning of today, and not at all on a day of no rule", () => {
  expect(opensToday(calendar, wednesday)).toBe(480);
  expect(opensToday(calendar, "2026-11-27")).toBeNull();
});

test("a day without seats is closed, today and ahead; one that only loses a beginning is not", () => {
  const exceptions = [
    { day: wednesday, startsAt: null, capacity: 0 },
    { day: "2026-11-26", startsAt: 480, capacity: 0 },
    { day: "2026-11-27", startsAt: null, capacity: 0 },
    { day: "2026-12-02", startsAt: 480, capacity: 0 },
    { day: "2026-12-02", startsAt: 840, capacity: 0 },
    { day: "2027-03-03", startsAt: null, capacity: 0 },
  ];
  expect(opensToday({ ...calendar, exceptions }, wednesday)).toBeNull();
  expect(closuresAhead({ ...calendar, exceptions }, wednesday)).toEqual([wednesday, "2026-12-02"]);
});
