import { type Day, daysBetween } from "#app/shared/calendar.ts";
import { lunarDay } from "#app/shared/lunar-day.ts";
import { inSeason, monthsIn } from "#app/shared/season.ts";
import type { SeasonItem } from "./unit.ts";

/** When a festival comes next: its days where they can be reckoned, else the year it is held in. */
export type Occurrence = { from: Day; to: Day } | { year: number };

const kinds = ["ripens", "blooms", "happens"] as const;
export type SeasonKind = (typeof kinds)[number];
export const seasonKinds: readonly SeasonKind[] = kinds;

/** What ripens, blooms and happens in the coming month of that number, this month's included; the best first. */
export function itemsOfMonth<Item extends SeasonItem>(items: readonly Item[], month: number, today: Day): Item[] {
  return items
    .filter((item) => inSeason(item.months, month) && isHeldIn(item, month, today))
    .sort((a, b) => (b.months[month - 1] ?? 0) - (a.months[month - 1] ?? 0));
}

/** The months of a festival are those it may fall in; in a given year it falls in one, or is not held at all. */
function isHeldIn({ rule }: SeasonItem, month: number, today: Day): boolean {
  if (!rule) return true;
  const year = yearOf(today) + (month < monthOf(today) ? 1 : 0);
  if (rule.calendar === "announced") return (year - rule.since) % rule.every === 0;
  return [rule.day, rule.lastDay].some((day) => {
    const held = lunarDay(year, rule.month, day);
    return monthOf(held) === month && yearOf(held) === year;
  });
}

export function nextOccurrence({ rule, months }: SeasonItem, today: Day): Occurrence | null {
  if (!rule) return null;
  const years = Array.from({ length: 12 }, (_, index) => yearOf(today) + index);
  if (rule.calendar === "announced") {
    const last = Math.max(...monthsIn(months));
    const held = years.find(
      (year) => (year - rule.since) % rule.every === 0 && (year > yearOf(today) || last >= monthOf(today)),
    );
    return held === undefined ? null : { year: held };
  }
  const days = years.map((year) => ({
    from: lunarDay(year, rule.month, rule.day),
    to: lunarDay(year, rule.month, rule.lastDay),
  }));
  return days.find(({ to }) => daysBetween(today, to) >= 0) ?? null;
}

export function monthBefore(month: number): number {
  return month === 1 ? 12 : month - 1;
}

export function monthAfter(month: number): number {
  return month === 12 ? 1 : month + 1;
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}
