import { expect, test } from "vitest";
import { addDays, dayAt, daysBetween, isDay, monthAt } from "./calendar.ts";

test("the day is told in Lâm Đồng, seven hours ahead of UTC", () => {
  expect(dayAt(new Date("2026-11-30T16:59:59Z"))).toBe("2026-11-30");
  expect(dayAt(new Date("2026-11-30T17:00:00Z"))).toBe("2026-12-01");
  expect(monthAt(new Date("2026-11-30T17:00:00Z"))).toBe(12);
});

test("days are counted over months and leap years", () => {
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(daysBetween("2026-12-31", "2027-01-01")).toBe(1);
});

test("only a day that the calendar has is a day", () => {
  expect(["2026-11-24", "2028-02-29", "2026-12-31"].every(isDay)).toBe(true);
  for (const text of [
    "2026-02-31",
    "2027-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "1999-01-01",
    "",
  ])
    expect(isDay(text), text).toBe(false);
});
