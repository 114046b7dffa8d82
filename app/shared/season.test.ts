import { expect, test } from "vitest";
import { bestMonth, monthRuns, unionOf } from "./season.ts";

test("months that follow each other are one run, over the turn of the year too", () => {
  const coffee = [2, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2];
  expect(monthRuns(coffee, 2)).toEqual([[11, 1]]);
  expect(monthRuns(coffee, 1)).toEqual([[10, 10]]);
  expect(monthRuns([0, 0, 0, 1, 2, 2, 2, 1, 0, 1, 1, 0], 1)).toEqual([
    [4, 4],
    [8, 8],
    [10, 11],
  ]);
  expect(monthRuns(Array(12).fill(1), 1)).toEqual([[1, 12]]);
  expect(monthRuns(coffee, 3)).toEqual([]);
});

test("a year that holds several seasons is in each month as good as the best of them", () => {
  expect(unionOf([[2, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2], [1, 1, 0, 0, 0, 0, 0, 0, 2, 2, 0, 0], []])).toEqual([
    2, 1, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2,
  ]);
  expect(unionOf([])).toEqual([]);
});

test("a season is shown by this month while it counts, else by the first of its best", () => {
  const durian = [0, 0, 0, 0, 1, 2, 2, 1, 0, 0, 0, 0];
  expect([bestMonth(durian, 8), bestMonth(durian, 11)]).toEqual([8, 6]);
  expect(bestMonth([0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0], 11)).toBe(3);
});
