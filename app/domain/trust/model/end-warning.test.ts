import { expect, test } from "vitest";
import { dueWarnings } from "./end-warning.ts";

const record = (validUntil: string, sent: number[] = []) => ({ validUntil, sent });
const days = (today: string, sent: number[] = []) =>
  dueWarnings([record("2027-06-30", sent)], today).map((each) => each.days);

test("a warning is due from its day on", () => {
  expect(days("2026-12-31")).toEqual([]);
  expect(days("2027-01-01")).toEqual([180]);
  expect(days("2027-04-01", [180])).toEqual([90]);
  expect(days("2027-05-31", [180, 90])).toEqual([30]);
  expect(days("2027-06-30", [180, 90, 30])).toEqual([]);
});

test("when time jumped, all that are missing come in order, also past the end", () => {
  expect(days("2027-06-29")).toEqual([180, 90, 30]);
  expect(days("2029-01-01", [180])).toEqual([90, 30]);
});

test("warnings of several records come in the order of their days", () => {
  const due = dueWarnings([record("2027-06-30"), record("2027-05-31")], "2027-06-30");
  expect(due.map(({ record: { validUntil }, days: before }) => `${validUntil} ${before}`)).toEqual([
    "2027-05-31 180",
    "2027-06-30 180",
    "2027-05-31 90",
    "2027-06-30 90",
    "2027-05-31 30",
    "2027-06-30 30",
  ]);
});
