import type { Day } from "#app/shared/calendar.ts";
import type { Locale, Translated } from "#app/shared/locale.ts";
import type { Unit } from "./unit.ts";

/** What to beware of in some months, where the climate is such. `types` are kinds of visits; null is for all. */
export type SeasonWarning = {
  key: string;
  months: number[];
  climates: Unit["climate"][];
  types: string[] | null;
  text: Translated;
  source: string | null;
  checkedOn: Day;
};

/** A warning as a page tells it in one language. */
export type ToldWarning = { key: string; text: string; source: string | null; checkedOn: Day };

/** The warnings of a month: all of them, or those for one kind of visit at one place. */
export function warningsOf(
  warnings: readonly SeasonWarning[],
  month: number,
  locale: Locale,
  visit?: { climate: Unit["climate"]; type: string },
): ToldWarning[] {
  return warnings
    .filter(({ months }) => months.includes(month))
    .filter(({ climates }) => !visit || climates.includes(visit.climate))
    .filter(({ types }) => !visit || types === null || types.includes(visit.type))
    .map(({ key, text, source, checkedOn }) => ({ key, text: text[locale], source, checkedOn }));
}
