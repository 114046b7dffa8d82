import type { Campaign, PickedItem } from "#app/domain/campaigns/model/campaign.ts";
import type { PickStanding } from "#app/domain/campaigns/model/campaign-readiness.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import type { SearchHit } from "#app/ports/search-index.ts";
import type { Market } from "#app/shared/market.ts";
import { listPickKeys } from "./list-pick-keys.server.ts";

export type PickRow = PickedItem & { title: string | null; standing: PickStanding };
type Reader = Pick<PageRequest, "services" | "locale" | "today">;

/** The picks of a campaign as search's read model knows them, with how each stands in the campaign's market. */
export async function readPicks(
  { services, locale, today }: Reader,
  { picks, market }: Pick<Campaign, "picks" | "market">,
): Promise<PickRow[]> {
  const keys = await listPickKeys(services.db, picks);
  if (keys.length === 0) return picks.map((pick) => ({ ...pick, title: null, standing: "gone" }));
  const { chargedIn } = getMarketBook(services.reference, market).rules;
  const { hits } = await services.search.search({
    ...{ query: "", locale, market, chargedIn, types: ["product", "experience"], facets: {}, keys },
    ...{ sort: "name", limit: 100, offset: 0, today },
  });
  return picks.map((pick) => {
    const hit = hits.find((each) => each.id === pick.itemId && each.type === pick.itemType);
    return { ...pick, title: hit?.title ?? null, standing: standingOf(hit, market) };
  });
}

/** Items of the catalogue that could be picked, by name. */
export async function findPickable(
  { services, locale, today }: Reader,
  { query, market }: { query: string; market: Market },
): Promise<PickRow[]> {
  const { chargedIn } = getMarketBook(services.reference, market).rules;
  const { hits } = await services.search.search({
    ...{ query, locale, market, chargedIn, types: ["product", "experience"], facets: {} },
    ...{ sort: "relevance", limit: 12, offset: 0, today },
  });
  return hits.map((hit) => ({
    itemType: hit.type as PickedItem["itemType"],
    itemId: hit.id,
    title: hit.title,
    standing: standingOf(hit, market),
  }));
}

/** A visit is had on the spot, whatever the market; goods must be allowed into it. */
function standingOf(hit: SearchHit | undefined, market: Market): PickStanding {
  if (!hit) return "gone";
  return hit.type === "experience" || hit.shipsTo.includes(market) ? "offered" : "not-sent";
}
