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
  source: string | null;
  checkedOn: string;
};

export type MonthHeadline = { month: number; headline: Translated; lead: Translated; accent: string; flower: string };
