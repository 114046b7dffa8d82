import { expect, test } from "vitest";
import { type RecordStanding, renewalCalendar, standsIn } from "./record-tabs.ts";

const today = "2026-11-24";
const record: RecordStanding = { type: "award", state: "valid", ends: "2027-01-26", followed: false, hasItem: true };

test("a record stands in every window its end falls into, unless another goes on after it", () => {
  const tabs = ["within180", "within90", "within30"] as const;
  expect(tabs.filter((tab) => standsIn(record, tab, today))).toEqual(["within180", "within90"]);
  expect(tabs.filter((tab) => standsIn({ ...record, followed: true }, tab, today))).toEqual([]);
  expect(tabs.filter((tab) => standsIn({ ...record, state: "expired" }, tab, today))).toEqual([]);
});

test("what has no listing waits, and only what is stated is to be verified", () => {
  expect(standsIn({ ...record, hasItem: false }, "waiting", today)).toBe(true);
  expect(standsIn(record, "waiting", today)).toBe(false);
  expect(standsIn({ ...record, type: "certificate", state: "stated" }, "stated", today)).toBe(true);
});

test("the calendar has twelve months, this one first, over the turn of the year", () => {
  const months = renewalCalendar([record, { ...record, ends: "2026-11-30" }, { ...record, ends: null }], today);
  expect(months).toHaveLength(12);
  expect(months.slice(0, 4)).toEqual([
    { month: "2026-11", count: 1 },
    { month: "2026-12", count: 0 },
    { month: "2027-01", count: 1 },
    { month: "2027-02", count: 0 },
  ]);
  expect(months.at(-1)?.month).toBe("2027-10");
});
