import { expect, test } from "vitest";
import { weeklyTimes } from "./weekly-times.ts";

test("the same weekdays are told once with all their times, the earliest first", () => {
  const rules = [
    { weekdays: [6, 7], startsAt: 900 },
    { weekdays: [1, 2], startsAt: 480 },
    { weekdays: [7, 6], startsAt: 480 },
    { weekdays: [6, 7], startsAt: 900 },
  ];
  expect(weeklyTimes(rules)).toEqual([
    { weekdays: [6, 7], times: [480, 900] },
    { weekdays: [1, 2], times: [480] },
  ]);
});
