import { expect, test } from "vitest";
import { neighbour, statementMonth } from "./statement-month.ts";

test("a month goes from its first day to the next one's, also over the year", () => {
  expect(statementMonth("2026-02", "2026-11-24")).toEqual({ name: "2026-02", from: "2026-02-01", until: "2026-03-01" });
  expect(statementMonth("2026-12", "2027-01-05")).toMatchObject({ until: "2027-01-01" });
  expect([neighbour("2026-12", 1), neighbour("2027-01", -1)]).toEqual(["2027-01", "2026-12"]);
});

test("what is no month, or not begun, is the month of today", () => {
  for (const asked of [null, "", "2026-13", "2026-1", "nov", "2027-01", "2026-11-01"])
    expect(statementMonth(asked, "2026-11-24").name).toBe("2026-11");
});
