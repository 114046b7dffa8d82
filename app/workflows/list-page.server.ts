import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { priceReader } from "#app/domain/markets/queries/price-reader.server.ts";
import { pageSize, readListQuery } from "#app/domain/search/model/list-query.ts";
import { notFound } from "#app/http/answers.server.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import type { FacetName, SearchItemType, SearchSort } from "#app/ports/search-index.ts";
import { facetGroups } from "./facet-groups.server.ts";

export type ListPlan = {
  types: readonly SearchItemType[];
  facets: readonly FacetName[];
  sorts: readonly SearchSort[];
  sort: SearchSort;
  /** The shelf behind the age gate, which must have been passed. */
  adult?: boolean;
};

/** A list page's data: one search, counts with words, and what each card costs in the visitor's market. */
export async function listPage(page: PageRequest, plan: ListPlan) {
  const query = readListQuery(page.url.searchParams, plan.sort);
  if (!query) throw notFound();
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
    sort: query.sort,
    limit: pageSize,
    offset: (query.page - 1) * pageSize,
    today,
    adult: plan.adult,
  });
  if (query.page > 1 && answer.hits.length === 0) throw notFound();
  const read = priceReader(services.reference, market, today);
  return {
    query,
    total: answer.total,
    sorts: plan.sorts,
    groups: facetGroups(page, plan.facets, answer.facets, facets),
    cards: answer.hits.map((hit) => ({ hit, price: read(hit.prices) })),
    /** A filtered, sorted or searched list is not a page of its own for search engines. */
    filtered: query.q !== "" || query.sort !== plan.sort || Object.keys(facets).length > 0,
  };
}
