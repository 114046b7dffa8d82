import type { Locale, Translated } from "#app/shared/locale.ts";

/** A ward, commune or special zone: the only level below the province since 1 July 2025. */
export type Unit = {
  code: string;
  kind: "ward" | "commune" | "special_zone";
  slug: string;
  name: string;
  reading: Record<"th" | "ko" | "ja", string>;
  readingReviewed: boolean;
  formerProvince: string;
  formerDistrict: string;
  formerDistrictAliases: string[];
  formerNames: string[];
  lat: number;
  lon: number;
  areaKm2: number;
  climate: "plateau" | "midland" | "coast";
};

/** Vietnamese marks stay in every Latin-script language; the others read the name. */
export function unitName(unit: Unit, locale: Locale): string {
  return locale === "vi" || locale === "en" ? unit.name : unit.reading[locale];
}

export type SeasonItem = {
  key: string;
  kind: "ripens" | "blooms" | "happens";
  name: Translated;
  months: number[];
  units: string[];
  emblem: string;
  note: Translated | null;
  /** When a festival is held; null for what nature does. */
  rule: SeasonRule | null;
  /** What of the portal belongs to it; null where it is only told. */
  links: SeasonLinks | null;
  source: string | null;
  confidence: "reported" | "unverified";
  checkedOn: string;
};

/** A lunar date is reckoned; an announced one is only known to be held every so many years. */
export type SeasonRule =
  | { calendar: "lunar"; month: number; day: number; lastDay: number; text: Translated }
  | { calendar: "announced"; every: number; since: number; text: Translated };

/**
 * Which goods are of a crop: all that a link names must fit. `class` is the first part of a listing's key, `fact` one of
 * its set's facts; `here` asks that it comes from the crop's own units. Visits are kinds, in the crop's units.
 */
export type SeasonLinks = { goods: GoodsLink[]; visits: string[]; events: string[] };
export type GoodsLink = { class?: string; fact?: string; set?: number; emblem?: string; here?: boolean };

export type MonthHeadline = { month: number; headline: Translated; lead: Translated; accent: string; flower: string };
