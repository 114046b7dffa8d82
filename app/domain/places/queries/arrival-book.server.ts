import type { ReferenceStore } from "#app/platform/reference-store.server.ts";
import type { Day } from "#app/shared/calendar.ts";
import type { Market } from "#app/shared/market.ts";
import { type ArrivalRoute, type EntryRule, type Gateway, isInForce, type OnwardLeg } from "../model/arrivals.ts";

/** How people of a market come here on that day; read from memory. */
export function arrivalBook(reference: Pick<ReferenceStore, "list">, market: Market, day: Day) {
  const ofMarket = <Row extends { market: Market; validFrom: Day | null; validTo: Day | null }>(kind: string) =>
    reference.list<Row>(kind).filter((row) => row.market === market && isInForce(row, day));
  const routes = ofMarket<ArrivalRoute>("arrival-route");
  return {
    entry: ofMarket<EntryRule>("entry-rule")[0] ?? null,
    routes,
    gateways: reference.list<Gateway>("gateway"),
    legs: reference.list<OnwardLeg>("onward-leg"),
  };
}
