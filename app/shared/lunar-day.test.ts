import { expect, test } from "vitest";
import { lunarDay } from "./lunar-day.ts";

test.each([
  [2007, 1, 1, "2007-02-17"],
  [2020, 1, 1, "2020-01-25"],
  [2023, 1, 1, "2023-01-22"],
  [2025, 1, 1, "2025-01-29"],
  [2026, 1, 1, "2026-02-17"],
  [2027, 1, 1, "2027-02-06"],
  [2030, 1, 1, "2030-02-02"],
  [2023, 8, 15, "2023-09-29"],
  [2025, 8, 15, "2025-10-06"],
  [2026, 8, 15, "2026-09-25"],
  [2016, 7, 24, "2016-08-26"],
  [2023, 8, 13, "2023-09-27"],
])(
  "in the lunar year %i the month %i, day %i is %s, as the Vietnamese calendar has it",
  (year, month, day, expected) => {
    expect(lunarDay(year, month, day)).toBe(expected);
  },
);
