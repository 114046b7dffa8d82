import type { ListingFacts } from "#app/domain/catalogue/model/listing.ts";
import type { OcopSet } from "#app/domain/catalogue/model/ocop-set.ts";
import { unitName } from "#app/domain/places/model/unit.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { unitIndex } from "#app/http/page-context.server.ts";
import type { TextKey } from "#app/i18n/text-key.ts";
import { isAllYear, monthsIn, peakMonths } from "#app/shared/season.ts";

export type DescribedFact = { name: keyof ListingFacts; label: string; value: string };

/** Facts of a listing in words; those not given are left out. */
export function describeFacts(page: PageRequest, facts: Partial<ListingFacts>): DescribedFact[] {
  return (Object.keys(facts) as (keyof ListingFacts)[]).map((name) => ({
    name,
    label: page.t(`staff:fact.${name}`),
    value: wordsOf(page, name, facts),
  }));
}

function wordsOf(page: PageRequest, name: keyof ListingFacts, facts: Partial<ListingFacts>): string {
  const { t, services, locale } = page;
  switch (name) {
    case "ocopSet": {
      const set = services.reference.list<OcopSet>("ocop-set").find((each) => each.number === facts.ocopSet);
      return set ? `${set.number}. ${set.name[locale]}` : "";
    }
    case "unitCode": {
      const unit = unitIndex(services).get(facts.unitCode ?? "");
      return unit ? unitName(unit, locale) : "";
    }
    case "importClass":
      return t(`seller:class.${facts.importClass}` as TextKey);
    case "emblem":
      return t(`seller:emblem.${facts.emblem}` as TextKey);
    case "accent":
      return t(`seller:accent.${facts.accent}` as TextKey);
    case "allergens":
      return (
        (facts.allergens ?? []).map((each) => t(`seller:allergen.${each}` as TextKey)).join(", ") ||
        t("staff:fact.none")
      );
    case "season":
      return seasonInWords(page, facts.season ?? []);
    default:
      return plainWords(page, facts[name]);
  }
}

function plainWords({ t, format }: PageRequest, value: unknown): string {
  if (typeof value === "boolean") return t(value ? "staff:fact.yes" : "staff:fact.no");
  if (typeof value === "number") return format.number(value);
  return typeof value === "string" && value !== "" ? value : t("staff:fact.none");
}

function seasonInWords({ t, format }: PageRequest, season: number[]): string {
  if (isAllYear(season)) return t("common:season.allYear");
  const names = (months: number[]) => months.map((month) => format.monthShort(month)).join(", ");
  const peak = peakMonths(season);
  const all = names(monthsIn(season)) || t("staff:fact.none");
  return peak.length > 0 ? `${all} (${t("common:season.peak")}: ${names(peak)})` : all;
}
