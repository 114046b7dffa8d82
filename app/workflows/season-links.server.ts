import type { SeasonItem } from "#app/domain/places/model/unit.ts";
import {
  type LinkedItems,
  listSeasonLinks,
  type SeasonLink,
} from "#app/domain/search/queries/list-season-links.server.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import type { SearchHit } from "#app/ports/search-index.ts";
import { monthsIn } from "#app/shared/season.ts";

type LinkedTypes = "product" | "producer" | "experience" | "event";
export type ItemLinks = Record<LinkedTypes, { total: number; hits: SearchHit[] }>;

/**
 * What of the portal belongs to each of the items, by the links in their records. For a month's page only that month counts:
 * what has a season of its own must be in season then; for the year, any month they share.
 */
export async function linksOf(
  { services, locale, today, month }: PageRequest,
  items: readonly SeasonItem[],
  { shown, most }: { shown?: number; most: number },
): Promise<(key: string) => ItemLinks> {
  const monthsOf = (item: SeasonItem) => (shown ? [shown] : monthsIn(item.months));
  const seasons = items.map((item) => ({ season: item.key, months: monthsOf(item), emblem: item.emblem }));
  const links = items.flatMap((item) => linksOfItem(item, monthsOf(item)));
  const wish = { locale, today, month: shown ?? month, most };
  const found = await listSeasonLinks(services.db, seasons, links, wish);
  return (key) => {
    const own = found.filter(({ season }) => season === key);
    return {
      product: ofType(own, "product"),
      producer: ofType(own, "producer"),
      experience: ofType(own, "experience"),
      event: ofType(own, "event"),
    };
  };
}

function ofType(own: readonly LinkedItems[], type: LinkedTypes): { total: number; hits: SearchHit[] } {
  const { total, hits } = own.find((each) => each.hits[0]?.type === type) ?? { total: 0, hits: [] };
  return { total, hits };
}

function linksOfItem({ key: season, units, links }: SeasonItem, months: readonly number[]): SeasonLink[] {
  if (!links) return [];
  return [
    ...links.goods.map(({ here, ...goods }) => ({
      season,
      months,
      itemType: "product" as const,
      ...goods,
      ...(here ? { units } : {}),
    })),
    ...links.visits.map((type) => ({ season, months, itemType: "experience" as const, type, units })),
    ...links.events.map((key) => ({ season, months, itemType: "event" as const, key })),
  ];
}
