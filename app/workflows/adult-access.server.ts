import type { OcopSet } from "#app/domain/catalogue/model/ocop-set.ts";
import { isOffered, takeHomeVerdict } from "#app/domain/markets/model/take-home.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { confirmedAge } from "#app/http/adult-cookie.server.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import type { SearchRequest } from "#app/ports/search-index.ts";
import type { Services } from "#app/services.server.ts";
import { alcoholClass, alcoholSets } from "#app/shared/adult-goods.ts";
import type { Market } from "#app/shared/market.ts";

/** From which age on a market lets people buy alcohol. */
export function legalAgeIn({ reference }: Pick<Services, "reference">, market: Market): number {
  return getMarketBook(reference, market).rules.legalDrinkingAge;
}

/** Did this browser's reader say to be as old as this market asks for? */
export function isOfAge({ request, services, market }: Pick<PageRequest, "request" | "services" | "market">): boolean {
  return confirmedAge(request, services.env.sessionSecret) >= legalAgeIn(services, market);
}

/** May alcohol be shown in the reader's market at all? */
export function isAlcoholOffered({ services, market, today }: Pick<PageRequest, "services" | "market" | "today">) {
  const goods = { importClass: alcoholClass };
  return isOffered(goods, takeHomeVerdict(goods, market, today, getMarketBook(services.reference, market)).verdict);
}

/** Does a list of these sets or groups leave alcohol out that the reader's market could have? */
export function hidesAlcohol(
  page: Pick<PageRequest, "services" | "market" | "today">,
  { group = [], set = [] }: SearchRequest["facets"],
): boolean {
  const sets = page.services.reference.list<OcopSet>("ocop-set").filter(({ number }) => alcoholSets.includes(number));
  const asked = sets.some((each) => group.includes(each.group) || set.includes(String(each.number)));
  return asked && isAlcoholOffered(page);
}
