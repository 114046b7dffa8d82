import { expect, test } from "vitest";
import { type DayRule, heldDays, nextHeldDay } from "./held-days.ts";

const fair: DayRule = { startsOn: "2026-11-28", endsOn: "2026-11-30", weekdays: [], exceptOn: [] };
const saturdays: DayRule = {
  startsOn: "2026-12-01",
  endsOn: "2027-01-10",
  weekdays: [6],
  exceptOn: ["2026-12-26"],
};

test("a fair is held on each of its days", () => {
  expect(heldDays(fair)).toEqual(["2026-11-28", "2026-11-29", "2026-11-30"]);
  expect(heldDays({ ...fair, exceptOn: ["2026-11-29"] })).toEqual(["2026-11-28", "2026-11-30"]);
});

test("what comes back on Saturdays leaves out the days that are excepted, over the turn of the year", () => {
  expect(heldDays(saturdays)).toEqual(["2026-12-05", "2026-12-12", "2026-12-19", "2027-01-02", "2027-01-09"]);
});

test("the next day is today while it is held, the next of its weekdays after that, and none when it is over", () => {
  expect(nextHeldDay(fair, "2026-11-01")).toBe("2026-11-28");
  expect(nextHeldDay(fair, "2026-11-29")).toBe("2026-11-29");
  expect(nextHeldDay(fair, "2026-12-01")).toBeNull();
  expect(nextHeldDay(saturdays, "2026-12-20")).toBe("2027-01-02");
  expect(nextHeldDay(saturdays, "2027-01-10")).toBeNull();
});
