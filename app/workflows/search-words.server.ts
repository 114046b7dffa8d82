import type { OcopGroup, OcopSet } from "#app/domain/catalogue/model/ocop-set.ts";
import { type SeasonItem, type Unit, unitName } from "#app/domain/places/model/unit.ts";
import type { ReferenceStore } from "#app/platform/reference-store.server.ts";
import type { SearchSource } from "#app/shared/listing-source.ts";
import { type Locale, locales } from "#app/shared/locale.ts";

/** Reference data by code, for a batch of items. */
export type SearchBook = {
  units: ReadonlyMap<string, Unit>;
  sets: ReadonlyMap<number, OcopSet>;
  groups: ReadonlyMap<string, OcopGroup>;
  seasons: readonly SeasonItem[];
};

export function searchBook(reference: Pick<ReferenceStore, "list">): SearchBook {
  return {
    units: new Map(reference.list<Unit>("unit").map((unit) => [unit.code, unit])),
    sets: new Map(reference.list<OcopSet>("ocop-set").map((set) => [set.number, set])),
    groups: new Map(reference.list<OcopGroup>("ocop-group").map((group) => [group.code, group])),
    seasons: reference.list<SeasonItem>("season-item"),
  };
}

/** The three provinces that are one since 1 July 2025: people go on saying the old names. */
const formerProvinces: Record<string, string> = {
  "lam-dong": "Lâm Đồng",
  "binh-thuan": "Bình Thuận",
  "dak-nong": "Đắk Nông",
};

type Named = {
  unitCode: string;
  emblem?: string;
  ocopSet?: number;
  /** Names that are the same in every language. */
  names?: readonly string[];
  /** A name of its own in a language: the producer's, the kind of visit. */
  nameIn?: (locale: Locale) => readonly (string | undefined)[];
};

/** The words an item is also looked for by: where it is, whose it is, what kind of thing it is. */
export function searchWords(book: SearchBook, named: Named): SearchSource["words"] {
  const unit = book.units.get(named.unitCode);
  const set = named.ocopSet === undefined ? undefined : book.sets.get(named.ocopSet);
  const group = set && book.groups.get(set.group);
  const seasons = book.seasons.filter(({ emblem, units }) => emblem === named.emblem && units.includes(named.unitCode));
  const own = (locale: Locale) => [
    unit && unitName(unit, locale),
    ...(set && isOneThing(set) ? [set.short[locale]] : []),
    group?.short[locale],
    ...seasons.map((season) => season.name[locale]),
    ...(named.nameIn?.(locale) ?? []),
  ];
  return {
    all: [...(unit ? placeNames(unit) : []), ...(named.names ?? [])].filter(Boolean),
    ...Object.fromEntries(locales.map((locale) => [locale, own(locale).filter(Boolean).join(" . ")])),
  };
}

function placeNames(unit: Unit): string[] {
  return [
    unit.name,
    unit.formerDistrict,
    ...unit.formerDistrictAliases,
    ...unit.formerNames,
    formerProvinces[unit.formerProvince] ?? "",
  ];
}

/** "Meat, fish, eggs, milk" would make every fish an egg. */
function isOneThing(set: OcopSet): boolean {
  return !set.short.vi.includes(",");
}
