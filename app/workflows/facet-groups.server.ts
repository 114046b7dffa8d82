import { LRUCache } from "lru-cache";
import type { OcopGroup, OcopSet } from "#app/domain/catalogue/model/ocop-set.ts";
import { accessCodes } from "#app/domain/experiences/model/access-codes.ts";
import { unitName } from "#app/domain/places/model/unit.ts";
import { type PriceBand, priceBandRange, priceBands } from "#app/domain/search/model/price-band.ts";
import type { FacetGroup } from "#app/domain/search/ui/facet-rail.tsx";
import type { PageRequest } from "#app/http/page.server.ts";
import { unitIndex } from "#app/http/page-context.server.ts";
import type { FacetCounts, FacetName } from "#app/ports/search-index.ts";
import type { Translated } from "#app/shared/locale.ts";
import { markets } from "#app/shared/market.ts";
import { money } from "#app/shared/money.ts";
import { factGroups } from "./fact-groups.server.ts";

type Choice = Partial<Record<FacetName, readonly string[]>>;

/** By the reference data their words come from: lists with the same counts have the same filters, whatever their page or sort. */
const kept = new WeakMap<readonly unknown[], LRUCache<string, FacetGroup[]>>();

/** Facet counts with words to them, in the order a visitor thinks: season first. Empty values are left out unless chosen. */
export function facetGroups(
  page: PageRequest,
  names: readonly FacetName[],
  counts: FacetCounts,
  chosen: Choice,
): FacetGroup[] {
  const sets = page.services.reference.list<OcopSet>("ocop-set");
  const known = kept.get(sets) ?? new LRUCache({ max: 100 });
  kept.set(sets, known);
  const key = JSON.stringify([page.locale, page.month, names, counts, chosen]);
  const groups = known.get(key) ?? makeGroups(page, names, counts, chosen);
  known.set(key, groups);
  return groups;
}

function makeGroups(page: PageRequest, names: readonly FacetName[], counts: FacetCounts, chosen: Choice): FacetGroup[] {
  return names.flatMap((name) => {
    if (name === "fact")
      return factGroups(page, { counts: counts.fact ?? {}, chosen: chosen.fact ?? [], sets: chosen.set ?? [] });
    const labels = facetLabels(page, name);
    const values = [...labels]
      .map(([value, label]) => ({
        value,
        label,
        count: counts[name]?.[value] ?? 0,
        chosen: chosen[name]?.includes(value) ?? false,
      }))
      .filter(({ count, chosen: isChosen }) => count > 0 || isChosen);
    return values.length > 0 ? [{ name, title: page.t(`catalogue:facet.${name}`), values }] : [];
  });
}

function facetLabels(page: PageRequest, name: Exclude<FacetName, "fact">): Map<string, string> {
  const { services, locale, format, t, month } = page;
  const { reference } = services;
  switch (name) {
    case "season":
      return new Map(
        [month, ...otherMonths(month)].map((each) => [
          String(each),
          each === month ? t("catalogue:facet.thisMonth", { month: format.month(each) }) : format.month(each),
        ]),
      );
    case "group":
      return new Map(reference.list<OcopGroup>("ocop-group").map((group) => [group.code, group.short[locale]]));
    case "set":
      return new Map(reference.list<OcopSet>("ocop-set").map((set) => [String(set.number), set.short[locale]]));
    case "stars":
      return new Map(["5", "4", "3"].map((stars) => [stars, t("catalogue:award.stars", { stars })]));
    case "place":
      return new Map(
        [...unitIndex(services).values()]
          .map((unit): [string, string] => [unit.code, unitName(unit, locale)])
          .sort((a, b) => a[1].localeCompare(b[1], locale)),
      );
    case "market":
      return new Map(markets.map((market) => [market, t(`common:market.${market}`)]));
    case "price":
      return new Map(priceBands.map((band) => [band, bandLabel(page, band)]));
    case "access":
      return new Map(accessCodes.map((code) => [code, t(`experiences:access.${code}`)]));
    case "type":
      return new Map([...itemTypeLabels(t), ...experienceTypeLabels(page)]);
  }
}

/** A mixed list counts kinds of items, a list of visits counts types of visits; no code is both. */
function itemTypeLabels(t: PageRequest["t"]): [string, string][] {
  return (["product", "experience", "producer", "event"] as const).map((type) => [
    type,
    t(`catalogue:itemType.${type}`),
  ]);
}

function experienceTypeLabels({ services, locale }: PageRequest): [string, string][] {
  const types = services.reference.list<{ key: string; name: Translated }>("experience-type");
  return types.map(({ key, name }) => [key, name[locale]]);
}

function otherMonths(month: number): number[] {
  return Array.from({ length: 11 }, (_, index) => ((month + index) % 12) + 1);
}

function bandLabel({ t, format }: PageRequest, band: PriceBand): string {
  const { from, to } = priceBandRange(band);
  const vnd = (minor: number) => format.money(money(minor, "VND"));
  if (to === null) return t("catalogue:facet.priceFrom", { price: vnd(from ?? 0) });
  return from === null
    ? t("catalogue:facet.priceBelow", { price: vnd(to) })
    : t("catalogue:facet.priceBetween", { from: vnd(from), to: vnd(to) });
}
