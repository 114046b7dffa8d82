import { expect, test } from "vitest";
import seasons from "#prisma/reference/seasons.json" with { type: "json" };
import { itemsOfMonth, nextOccurrence, seasonKinds } from "./season-calendar.ts";
import type { SeasonItem } from "./unit.ts";

const items = seasons.items as unknown as SeasonItem[];
const today = "2026-11-24";

function item(key: string): SeasonItem {
  const found = items.find((each) => each.key === key);
  if (!found) throw new Error(`no season item ${key}`);
  return found;
}

const keysOf = (month: number, day = today) => itemsOfMonth(items, month, day).map(({ key }) => key);

test("a lunar festival comes next on the days its rule gives, this year's through the last of them", () => {
  expect(nextOccurrence(item("dinh-thay-thim"), today)).toEqual({ from: "2027-10-13", to: "2027-10-14" });
  expect(nextOccurrence(item("dinh-thay-thim"), "2026-10-24")).toEqual({ from: "2026-10-23", to: "2026-10-24" });
  expect(nextOccurrence(item("dinh-thay-thim"), "2026-10-25")).toEqual({ from: "2027-10-13", to: "2027-10-14" });
});

test("a festival of every second year is told for the year it is held in", () => {
  expect(nextOccurrence(item("flower-festival"), today)).toEqual({ year: 2026 });
  expect(nextOccurrence(item("flower-festival"), "2027-01-02")).toEqual({ year: 2028 });
  expect(nextOccurrence(item("nghinh-ong"), today)).toEqual({ year: 2028 });
});

test("what nature does has no occurrence", () => {
  expect(nextOccurrence(item("coffee-blossom"), today)).toBeNull();
});

test("a festival stands only in the coming month it really falls in", () => {
  expect(keysOf(11)).not.toContain("dinh-thay-thim");
  expect(keysOf(10)).toContain("dinh-thay-thim");
  expect(keysOf(11, "2025-11-01")).toContain("dinh-thay-thim");
  expect(keysOf(10, "2025-10-01")).not.toContain("dinh-thay-thim");
  expect(keysOf(12)).toContain("flower-festival");
  expect(keysOf(12, "2027-03-01")).not.toContain("flower-festival");
});

test("no month is empty, and what is at its best stands first", () => {
  for (let month = 1; month <= 12; month += 1) {
    const levels = itemsOfMonth(items, month, today).map(({ months }) => months[month - 1] ?? 0);
    expect(levels.length).toBeGreaterThan(3);
    expect(levels).toEqual([...levels].sort((a, b) => b - a));
  }
  expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(seasonKinds));
});
