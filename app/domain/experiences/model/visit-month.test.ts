import { expect, test } from "vitest";
import type { VisitCalendar } from "./availability.ts";
import { visitMonth } from "./visit-month.ts";

const saturdays: VisitCalendar = {
  rules: [{ weekdays: [6], startsAt: 480, capacity: 8, validFrom: null, validTo: null }],
  exceptions: [],
  season: [2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2],
  durationMinutes: 90,
  leadHours: 24,
  horizonDays: 90,
};
const now = new Date("2026-11-24T03:00:00Z");
const shown = (wish: { month?: string; day?: string }, firstWeekday = 1) =>
  visitMonth(saturdays, { month: wish.month ?? null, day: wish.day ?? null }, now, firstWeekday);

test("it opens at the month of the first free day, and turns no further than one may book", () => {
  const { month, earlier, later } = shown({});
  expect([month, earlier, later]).toEqual(["2026-12", "2026-11", "2027-01"]);
  expect(shown({ month: "2026-11" }).earlier).toBeNull();
  expect(shown({ month: "2027-02" }).later).toBeNull();
});

test("a month far away, long ago or of no calendar shows the nearest one that may be booked", () => {
  expect(shown({ month: "2031-05" }).month).toBe("2027-02");
  expect(shown({ month: "2020-01" }).month).toBe("2026-11");
  for (const month of ["2026-13", "12", "", "2026-12-01", "٢٠٢٦-١٢"]) expect(shown({ month }).month).toBe("2026-12");
});

test("weeks begin where the reader's do, and every day stands once in its own column", () => {
  const monday = shown({ month: "2026-12" }, 1).weeks;
  const sunday = shown({ month: "2026-12" }, 7).weeks;
  expect(monday[0]?.map((cell) => cell?.day.slice(8) ?? "")).toEqual(["", "01", "02", "03", "04", "05", "06"]);
  expect(sunday[0]?.map((cell) => cell?.day.slice(8) ?? "")).toEqual(["", "", "01", "02", "03", "04", "05"]);
  for (const weeks of [monday, sunday]) {
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks.flat().flatMap((cell) => cell?.day ?? [])).toHaveLength(31);
  }
});

test("a chosen day tells its slots; a day without any, or beyond the horizon, tells none", () => {
  expect(shown({ day: "2026-12-05" }).chosen?.slots.map(({ startsAt }) => startsAt)).toEqual([480]);
  expect(shown({ day: "2026-12-06" }).chosen).toEqual({ day: "2026-12-06", slots: [] });
  expect(shown({ day: "2026-02-31" }).chosen).toBeNull();
  expect(shown({ day: "2030-01-05" })).toMatchObject({ month: "2027-02", chosen: null });
});

test("free days are those of the weekday in season, from the lead time on", () => {
  const free = (month: string) =>
    shown({ month })
      .weeks.flat()
      .flatMap((cell) => (cell && cell.slots > 0 ? [cell.day.slice(8)] : []));
  expect(free("2026-11")).toEqual([]);
  expect(free("2026-12")).toEqual(["05", "12", "19", "26"]);
  expect(free("2027-02")).toEqual(["06", "13", "20"]);
});
