import type { Day } from "#app/shared/calendar.ts";
import type { Locale } from "#app/shared/locale.ts";
import { nextOccurrence, type Occurrence, type SeasonKind } from "./season-calendar.ts";
import type { SeasonItem } from "./unit.ts";

/** A crop, bloom or happening as a page tells it in one language. */
export type SeasonEntry = {
  key: string;
  kind: SeasonKind;
  name: string;
  note: string | null;
  emblem: string;
  months: number[];
  units: string[];
  rule: { text: string; next: Occurrence | null } | null;
  source: string | null;
  checkedOn: Day;
};

export function seasonEntry(item: SeasonItem, locale: Locale, today: Day): SeasonEntry {
  const { key, kind, name, note, emblem, months, units, rule, source, checkedOn } = item;
  return {
    key,
    kind,
    name: name[locale],
    note: note?.[locale] ?? null,
    emblem,
    months,
    units,
    rule: rule && { text: rule.text[locale], next: nextOccurrence(item, today) },
    source,
    checkedOn,
  };
}
