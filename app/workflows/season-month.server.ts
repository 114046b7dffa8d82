import { listHarvestsAhead } from "#app/domain/catalogue/queries/list-harvests-ahead.server.ts";
import { priceReader } from "#app/domain/markets/queries/price-reader.server.ts";
import { itemsOfMonth } from "#app/domain/places/model/season-calendar.ts";
import { seasonEntry } from "#app/domain/places/model/season-entry.ts";
import type { SeasonItem, Unit } from "#app/domain/places/model/unit.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { itemListData } from "#app/http/structured-data/item-list.ts";
import type { JsonLd } from "#app/http/structured-data/json-ld.ts";
import type { SearchHit } from "#app/ports/search-index.ts";
import { relatedCards } from "./related-cards.server.ts";
import { linksOf } from "./season-links.server.ts";
import { itemAddress } from "./structured-product.server.ts";

/** So many cards a crop has; what else is in season stands in the lists below. */
const cropCards = 4;
const otherGoods = 24;
const visitCards = 12;
/** As many as one search hands over: what the crops show is taken out of them. */
const listMost = 100;

/**
 * A month: its crops, blooms and happenings with what belongs to each, then what else is in season. What the list of products
 * finds with that month as its facet all stands here, among the crops or below them.
 */
export async function seasonMonth(page: PageRequest, month: number) {
  const { services, locale, market, today } = page;
  const items = itemsOfMonth(services.reference.list<SeasonItem>("season-item"), month, today);
  const facets = { season: [String(month)] };
  const [links, goods, visits, events] = await Promise.all([
    linksOf(page, items, { shown: month, most: cropCards }),
    relatedCards(page, { types: ["product"], facets, limit: listMost }),
    relatedCards(page, { types: ["experience"], facets, limit: visitCards }),
    relatedCards(page, { types: ["event"], facets, limit: visitCards }),
  ]);
  const read = priceReader(services.reference, market, today);
  const offers = placesWithOffers(services.reference.list<Unit>("unit"));
  const crops = items.map((item) => ({ item, links: links(item.key) }));
  const carded = new Set(crops.flatMap(({ links: own }) => own.product.hits.map(({ id }) => id)));
  const others = goods.cards.filter(({ hit }) => !carded.has(hit.id)).slice(0, otherGoods);
  const shown = [...carded, ...others.map(({ hit }) => hit.id)];
  const ahead = await listHarvestsAhead(services.db, shown, today);
  const sold = <Known extends { hit: SearchHit }>(card: Known) => ({ ...card, ahead: ahead.get(card.hit.id) });
  return {
    entries: crops.map(({ item, links: own }) => ({
      entry: seasonEntry(item, locale, today),
      places: offers(item.units),
      links: own,
      cards: own.product.hits.map((hit) => sold({ hit, price: read(hit.prices) })),
    })),
    goodsTotal: goods.total,
    others: others.map(sold),
    visits: visits.cards,
    visitsTotal: visits.total,
    events: events.cards.filter(({ hit }) => hit.endsOn !== null && hit.endsOn >= today),
  };
}

/** A crop may grow in twenty units: the first few are named. */
const placesMost = 6;

function placesWithOffers(units: readonly Unit[]) {
  const slugs = new Map(units.map(({ code, slug }) => [code, slug]));
  return (codes: readonly string[]) =>
    codes.slice(0, placesMost).flatMap((code) => {
      const slug = slugs.get(code);
      return slug ? [{ code, slug }] : [];
    });
}

type Month = Awaited<ReturnType<typeof seasonMonth>>;

/** For machines: everything of the month that has a page of its own, once, in the page's order. */
export function structuredMonth(page: PageRequest, name: string, month: Month): JsonLd[] {
  const hits = [
    ...month.entries.flatMap(({ cards, links }) => [...cards.map(({ hit }) => hit), ...links.experience.hits]),
    ...[...month.others, ...month.visits, ...month.events].map(({ hit }) => hit),
  ];
  const once = [...new Map(hits.map((hit) => [hit.id, hit])).values()];
  const told = once.map((hit) => ({ name: hit.title, url: addressOf(page, hit) }));
  return told.length > 0 ? [itemListData(name, told)] : [];
}

const branches = {
  product: "/products",
  experience: "/experiences",
  producer: "/producers",
  event: "/events",
  page: "/legal",
} as const;

function addressOf(page: PageRequest, { type, textLocale, slug }: SearchHit): string {
  return itemAddress(page, branches[type], { locale: textLocale, slug });
}
