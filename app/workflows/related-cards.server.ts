import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { priceReader } from "#app/domain/markets/queries/price-reader.server.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import type { SearchItemType, SearchRequest } from "#app/ports/search-index.ts";

type Wish = {
  types?: readonly SearchItemType[];
  keys?: readonly string[];
  sellerId?: string;
  facets?: SearchRequest["facets"];
  limit: number;
  sort?: SearchRequest["sort"];
};

/** Cards from search's read model, with what each costs in the visitor's market; asked keys keep their order. */
export async function relatedCards(page: PageRequest, wish: Wish) {
  if (wish.keys && wish.keys.length === 0) return { total: 0, cards: [] };
  const { services, locale, market, today } = page;
  const { types = [], keys, sellerId, facets = {}, limit, sort = "season" } = wish;
  const { hits, total } = await services.search.search({
    query: "",
    locale,
    market,
    chargedIn: getMarketBook(services.reference, market).rules.chargedIn,
    types,
    facets,
    keys,
    sellerId,
    sort,
    limit,
    offset: 0,
    today,
  });
  const read = priceReader(services.reference, market, today);
  const ordered = keys ? keys.flatMap((key) => hits.filter((hit) => hit.key === key)) : hits;
  return { total, cards: ordered.map((hit) => ({ hit, price: read(hit.prices) })) };
}
