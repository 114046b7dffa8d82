import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { priceReader } from "#app/domain/markets/queries/price-reader.server.ts";
import { unitName } from "#app/domain/places/model/unit.ts";
import { pageSize, readListQuery } from "#app/domain/search/model/list-query.ts";
import { notFound } from "#app/http/answers.server.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { unitIndex } from "#app/http/page-context.server.ts";
import type { FacetName, SearchAnswer, SearchHit, SearchItemType, SearchSort } from "#app/ports/search-index.ts";
import { type Point, straightKm } from "#app/shared/road-estimate.ts";
import { facetGroups } from "./facet-groups.server.ts";
import { listMap } from "./list-map.server.ts";
import { type MapWish, mapWish } from "./map-wish.server.ts";

export type ListPlan = {
  types: readonly SearchItemType[];
  facets: readonly FacetName[];
  sorts: readonly SearchSort[];
  sort: SearchSort;
  /** The shelf behind the age gate, which must have been passed. */
  adult?: boolean;
  /** It is also shown on the map, and follows an area and a place to measure from. */
  onMap?: boolean;
};

export type ListPageData = Awaited<ReturnType<typeof listPage>>;

/** A list page's data: one search, counts with words, and what each card costs in the visitor's market. */
export async function listPage(page: PageRequest, plan: ListPlan) {
  const wish = plan.onMap ? await mapWish(page) : noWish;
  const usualSort = wish.near ? "near" : plan.sort;
  const read = readListQuery(page.url.searchParams, usualSort);
  if (!read) throw notFound();
  const query = read.sort === "near" && !wish.near ? { ...read, sort: plan.sort } : read;
  const { services, locale, market, today } = page;
  const facets = Object.fromEntries(
    Object.entries(query.facets).filter(([name]) => plan.facets.includes(name as FacetName)),
  );
  const answer = await services.search.search({
    query: query.q,
    locale,
    market,
    chargedIn: getMarketBook(services.reference, market).rules.chargedIn,
    types: plan.types,
    facets,
    box: wish.box,
    near: wish.near?.at,
    points: wish.isMap,
    sort: query.sort,
    limit: pageSize,
    offset: (query.page - 1) * pageSize,
    today,
    adult: plan.adult,
  });
  if (query.page > 1 && answer.hits.length === 0) throw notFound();
  const priceOf = priceReader(services.reference, market, today);
  return {
    query,
    total: answer.total,
    sorts: wish.near ? (["near", ...plan.sorts] as const) : plan.sorts,
    groups: facetGroups(page, plan.facets, answer.facets, facets),
    cards: answer.hits.map((hit) => ({ hit, price: priceOf(hit.prices) })),
    place: placeOf(page, wish, answer),
    /** A filtered, sorted or searched list is not a page of its own for search engines. */
    filtered: query.q !== "" || query.sort !== plan.sort || Object.keys(facets).length > 0 || isPlaced(wish),
  };
}

const noWish: MapWish = { isMap: false, faults: [] };

function isPlaced({ isMap, box, near, faults }: MapWish): boolean {
  return isMap || box !== undefined || near !== undefined || faults.length > 0;
}

/** What a list tells of the map: the area and the place it follows, how far each item is from there, the map if it is seen. */
function placeOf(page: PageRequest, wish: MapWish, { hits, points = [] }: SearchAnswer) {
  const { isMap, box, near, faults } = wish;
  const onPage = hits.map(({ id }) => id);
  return {
    ...{ isMap, faults, near: near ?? null, hasBox: box !== undefined },
    kmTo: near ? kmFrom(near.at, hits) : {},
    map: isMap ? listMap(page, wish, points, onPage) : null,
    /** What one may measure from. */
    units: isMap || near ? namedUnits(page) : [],
  };
}

/** As the crow flies, in whole km. */
function kmFrom(from: Point, hits: readonly SearchHit[]): Record<string, number> {
  return Object.fromEntries(
    hits.flatMap(({ id, card }) => (card.at ? [[id, Math.round(straightKm(from, card.at))]] : [])),
  );
}

function namedUnits({ services, locale }: PageRequest): { code: string; name: string }[] {
  return [...unitIndex(services).values()]
    .map((unit) => ({ code: unit.code, name: unitName(unit, locale) }))
    .sort((one, other) => one.name.localeCompare(other.name, locale));
}
