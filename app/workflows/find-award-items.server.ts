import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { defaultMarket } from "#app/shared/market.ts";

export type FoundItem = { type: "product" | "experience"; id: string; title: string };

/** Products and visits on the portal by name, for an award that looks for its listing. */
export async function findAwardItems(
  { services, locale, today }: Pick<PageRequest, "services" | "locale" | "today">,
  query: string,
): Promise<FoundItem[]> {
  if (query === "") return [];
  const market = defaultMarket(locale);
  const { chargedIn } = getMarketBook(services.reference, market).rules;
  const { hits } = await services.search.search({
    ...{ query, locale, market, chargedIn, types: ["product", "experience"], facets: {} },
    ...{ sort: "relevance", limit: 12, offset: 0, today },
  });
  return hits.map(({ type, id, title }) => ({ type: type === "experience" ? "experience" : "product", id, title }));
}
