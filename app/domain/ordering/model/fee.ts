import type { Day } from "#app/shared/calendar.ts";

/** The operator's fee on goods sold, in hundredths of a per cent. */
export type FeeRule = { bp: number; validFrom: Day; validTo: Day | null };

/** The fee of this day: it is written into the order and stays what it was. */
export function feeOn(rules: readonly FeeRule[], day: Day): number {
  return inForce(rules, day)?.bp ?? 0;
}

/** The newest rule whose days hold this one. */
export function inForce<Rule extends { validFrom: Day; validTo: Day | null }>(
  rules: readonly Rule[],
  day: Day,
): Rule | null {
  const fitting = rules.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
  return fitting.sort((one, other) => other.validFrom.localeCompare(one.validFrom))[0] ?? null;
}
