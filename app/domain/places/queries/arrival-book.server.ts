import type { ReferenceStore } from "#app/platform/reference-store.server.ts";
import type { Day } from "#app/shared/calendar.ts";
import type { Market } from "#app/shared/market.ts";
import { filledName } from "../model/arrival-record.ts";
import { type ArrivalRoute, type EntryRule, type Gateway, isInForce, type OnwardLeg } from "../model/arrivals.ts";

type Kept = { retired?: boolean };
type Dated = { market: Market; validFrom: Day | null; validTo: Day | null };

/**
 * How people of a market come here on that day; read from memory. What ran out comes apart from what holds: it is to be
 * checked, and a rule that followed it takes its place.
 */
export function arrivalBook(reference: Pick<ReferenceStore, "list">, market: Market, day: Day) {
  const told = <Row>(kind: string) => reference.list<Row & Kept>(kind).filter(({ retired }) => !retired);
  const ofMarket = <Row extends Dated>(kind: string) => told<Row>(kind).filter((row) => row.market === market);
  const rules = ofMarket<EntryRule>("entry-rule");
  const routes = ofMarket<ArrivalRoute>("arrival-route").map((row) => ({ ...row, from: filledName(row.from) }));
  const entry = rules.find((rule) => isInForce(rule, day)) ?? null;
  const inForce = routes.filter((route) => isInForce(route, day));
  return {
    entry,
    lapsedEntry: entry ? null : latest(rules.filter((rule) => hasLapsed(rule, day))),
    routes: inForce,
    lapsedRoutes: routes.filter((route) => hasLapsed(route, day) && !inForce.some((held) => isSameWay(held, route))),
    gateways: told<Gateway>("gateway").map((row) => ({ ...row, name: filledName(row.name) })),
    legs: told<OnwardLeg>("onward-leg").map((row) => ({ ...row, to: filledName(row.to) })),
  };
}

function hasLapsed({ validTo }: Dated, day: Day): boolean {
  return validTo !== null && validTo < day;
}

function isSameWay(one: ArrivalRoute, other: ArrivalRoute): boolean {
  return one.gateway === other.gateway && one.kind === other.kind && one.from.en === other.from.en;
}

function latest(rules: readonly EntryRule[]): EntryRule | null {
  return rules.toSorted((a, b) => ((a.validTo ?? "") < (b.validTo ?? "") ? 1 : -1))[0] ?? null;
}
