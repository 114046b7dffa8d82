import { isForAdults } from "#app/shared/adult-goods.ts";
import type { Market } from "#app/shared/market.ts";
import type { Verdict } from "#app/shared/verdict.ts";
import {
  type FlightRule,
  type ImportRule,
  importRuleFor,
  type ParcelRule,
  type ShippingZone,
  type TaxRule,
  taxRulesOn,
} from "./market-rules.ts";

export type GoodsNature = { importClass: string; liquid?: boolean; coldChain?: boolean };

/** What is known of one market: the part of its book that a verdict is made of. */
export type TakeHomeBook = {
  importRules: readonly ImportRule[];
  taxRules: readonly TaxRule[];
  parcelRules: readonly ParcelRule[];
  flightRules: readonly FlightRule[];
  zone: Pick<ShippingZone, "transitDays" | "freshTransitLimitDays"> | null;
};

/** What a visitor of a market may do with goods of a class: by parcel, in the suitcase and in the cabin. */
export type TakeHome = {
  verdict: Verdict;
  /** The rule of the class would let it in, but fresh goods do not survive the way. */
  tooLong: boolean;
  rule: ImportRule | null;
  parcel: ParcelRule | null;
  flights: FlightRule[];
  coldChain: boolean;
  taxes: TaxRule[];
};

/**
 * The one verdict that page, cart, checkout, placing of an order, search and what machines are told all obey.
 * Without a rule nothing is promised: the buyer is asked to enquire.
 */
export function takeHomeVerdict(goods: GoodsNature, market: Market, day: string, book: TakeHomeBook): TakeHome {
  const rule = importRuleFor(importRulesOn(book.importRules, day), goods.importClass, market);
  const allowed = rule?.verdict ?? "enquiry";
  const tooLong = isOrderable(allowed) && isTooLong(goods, book.zone);
  return {
    verdict: tooLong ? "blocked" : allowed,
    tooLong,
    rule,
    parcel: book.parcelRules.find((each) => each.market === market) ?? null,
    flights: book.flightRules.filter((each) => concerns(each, goods, market)),
    coldChain: goods.coldChain ?? false,
    taxes: taxRulesOn(book.taxRules, market, day),
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

/** Fresh goods do not survive a parcel that travels longer than they may. */
function isTooLong({ importClass }: GoodsNature, zone: TakeHomeBook["zone"]): boolean {
  const limit = zone?.freshTransitLimitDays;
  return importClass === "fresh" && zone !== null && limit != null && zone.transitDays.max > limit;
}

const alwaysLiquid = ["processed_fish", "animal_honey", "alcohol"];
const strongSmelling = ["processed_fish", "animal_aquatic"];

function concerns({ kind, flight }: FlightRule, goods: GoodsNature, market: Market): boolean {
  if (flight !== "any" && (flight === "domestic") !== (market === "VN")) return false;
  if (kind === "alcohol") return isForAdults(goods);
  if (kind === "smell") return strongSmelling.includes(goods.importClass);
  return goods.liquid === true || alwaysLiquid.includes(goods.importClass);
}
