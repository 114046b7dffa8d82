import { listPricedPacks } from "#app/domain/catalogue/queries/list-priced-packs.server.ts";
import type { VisitAmounts } from "#app/domain/experiences/model/visit-prices.ts";
import { listPricedVisits } from "#app/domain/experiences/queries/list-priced-visits.server.ts";
import { shippingByRule } from "#app/domain/markets/model/market-charging.ts";
import type { ExchangeRate } from "#app/domain/markets/model/market-rules.ts";
import {
  countPlan,
  type ListCurrency,
  type PlanCounts,
  type PlannedPack,
  type PriceRule,
  planPack,
  type Rounding,
  rulePrice,
  type ShippingPrices,
} from "#app/domain/markets/model/price-list.ts";
import { rateInForce } from "#app/domain/markets/model/rate.ts";
import { listPriceLists, listZonesOf } from "#app/domain/markets/queries/market-book.server.ts";
import type { Reader } from "#app/platform/database.server.ts";
import type { ReferenceStore } from "#app/platform/reference-store.server.ts";
import { digestOfFields } from "#app/shared/digest.ts";

/** A rule as a person wishes it: with the rate in force, or with the one the list was made of. */
export type RuleWish = {
  currency: ListCurrency;
  rate: "in-force" | "kept";
  markupBp: number;
  stepMinor: number;
  rounding: Rounding;
};

export type ListPlan = {
  rule: PriceRule;
  packs: PlannedPack[];
  counts: PlanCounts;
  /** New prices of visits, which nobody sets by hand. */
  visits: (VisitAmounts & { visitId: string })[];
  shipping: ShippingPrices;
  /** The same for the same rule over the same prices: what was previewed is what is applied. */
  stamp: string;
};

/** What a list would be, from what stands in the database now; null without a rate to make it of. */
export async function planPriceList(
  reader: Reader,
  reference: Pick<ReferenceStore, "list">,
  { wish, today }: { wish: RuleWish; today: string },
): Promise<ListPlan | null> {
  const rule = ruleOf(reference, wish, today);
  if (!rule) return null;
  const { currency } = rule;
  const packs = (await listPricedPacks(reader, currency)).map((pack) => planPack(pack, rule));
  const visits = await listPricedVisits(reader, currency);
  const shipping = shippingByRule(listZonesOf(reference, currency), rule);
  const seen = [
    JSON.stringify([rule.vndPerUnit, rule.rateAsOf, rule.markupBp, rule.stepMinor, rule.rounding, shipping]),
    ...packs.map(({ variantId, vnd, present, byHand }) => `${variantId} ${vnd} ${present} ${byHand}`),
    ...visits.map(({ visitId, vnd, present }) => `${visitId} ${amountsText(vnd)} ${amountsText(present)}`),
  ];
  return {
    ...{ rule, packs, shipping },
    counts: countPlan(packs),
    visits: visits.flatMap(({ visitId, vnd, present }) => {
      const next = visitByRule(vnd, rule);
      return next === null || amountsText(next) === amountsText(present) ? [] : [{ visitId, ...next }];
    }),
    stamp: digestOfFields([currency, ...seen]),
  };
}

function amountsText(amounts: VisitAmounts | null): string {
  return amounts ? [amounts.amountMinor, amounts.childMinor, amounts.groupMinor].join("/") : "none";
}

/** Nothing stays nothing: who comes free comes free in every market. */
function visitByRule({ amountMinor, childMinor, groupMinor }: VisitAmounts, rule: PriceRule): VisitAmounts | null {
  const byRule = (vnd: number | null) => (vnd === null || vnd === 0 ? vnd : rulePrice(vnd, rule));
  const adult = byRule(amountMinor);
  return adult === null ? null : { amountMinor: adult, childMinor: byRule(childMinor), groupMinor: byRule(groupMinor) };
}

function ruleOf(reference: Pick<ReferenceStore, "list">, wish: RuleWish, today: string): PriceRule | null {
  const { currency, rate, markupBp, stepMinor, rounding } = wish;
  const list = listPriceLists(reference).find((each) => each.currency === currency);
  const inForce = rateInForce(reference.list<ExchangeRate>("exchange-rate"), currency, today);
  const used = rate === "kept" && list ? { vndPerUnit: list.vndPerUnit, asOf: list.rateAsOf } : inForce;
  return used ? { currency, vndPerUnit: used.vndPerUnit, rateAsOf: used.asOf, markupBp, stepMinor, rounding } : null;
}
