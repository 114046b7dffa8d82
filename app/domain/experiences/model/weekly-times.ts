import type { VisitRule } from "./availability.ts";

/** The same weekdays told once, with every time it begins on them. */
export function weeklyTimes(rules: readonly Pick<VisitRule, "weekdays" | "startsAt">[]) {
  const byDays = new Map<string, { weekdays: number[]; times: number[] }>();
  for (const { weekdays, startsAt } of rules) {
    const sorted = [...weekdays].sort((one, other) => one - other);
    const row = byDays.get(sorted.join()) ?? { weekdays: sorted, times: [] };
    byDays.set(sorted.join(), {
      ...row,
      times: [...new Set([...row.times, startsAt])].sort((one, other) => one - other),
    });
  }
  return [...byDays.values()];
}
