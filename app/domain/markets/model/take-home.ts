import { isForAdults } from "#app/shared/adult-goods.ts";
import type { Translated } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import { type ImportRule, importRuleFor, type TaxRule, taxRulesOn, type Verdict } from "./market-rules.ts";

export type GoodsNature = { importClass: string; liquid?: boolean; coldChain?: boolean };

/** What a visitor of a market may do with goods of a class: by parcel and in luggage. */
export type TakeHome = {
  verdict: Verdict;
  parcel: Translated | null;
  luggage: Translated | null;
  penalty: Translated | null;
  /** Bottles and jars over 100 ml belong in checked luggage. */
  liquid: boolean;
  coldChain: boolean;
  taxes: TaxRule[];
  source: string | null;
  confidence: string | null;
  checkedOn: string | null;
};

/** Without a rule nothing is promised: the buyer is asked to enquire. */
export function takeHomeVerdict(
  goods: GoodsNature,
  market: Market,
  day: string,
  rules: { importRules: readonly ImportRule[]; taxRules: readonly TaxRule[] },
): TakeHome {
  const rule = importRuleFor(importRulesOn(rules.importRules, day), goods.importClass, market);
  return {
    verdict: rule?.verdict ?? "enquiry",
    parcel: rule?.parcel ?? null,
    luggage: rule?.luggage ?? null,
    penalty: rule?.penalty ?? null,
    liquid: goods.liquid ?? false,
    coldChain: goods.coldChain ?? false,
    taxes: taxRulesOn(rules.taxRules, market, day),
    source: rule?.source ?? null,
    confidence: rule?.confidence ?? null,
    checkedOn: rule?.checkedOn ?? null,
  };
}

export function importRulesOn(rules: readonly ImportRule[], day: string): ImportRule[] {
  return rules.filter(({ validFrom, validTo }) => (!validFrom || validFrom <= day) && (!validTo || day <= validTo));
}

/** Alcohol is not even shown where it may not be had; all other goods are, with the reason. */
export function isOffered(goods: GoodsNature, verdict: Verdict): boolean {
  return verdict !== "blocked" || !isForAdults(goods);
}

/** Only these may be put into a parcel that someone pays for here. */
export function isOrderable(verdict: Verdict): boolean {
  return verdict === "ok" || verdict === "limited";
}
