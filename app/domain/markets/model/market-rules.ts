import type { Translated } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import type { Currency } from "#app/shared/money.ts";
import type { PayOffer } from "#app/shared/pay-method.ts";
import type { Verdict } from "#app/shared/verdict.ts";
import type { DispatchRules } from "./parcel-days.ts";

export type AddressField = {
  required: boolean;
  maxLength: number;
  pattern?: string;
  autocomplete?: string;
  inputmode?: string;
};
export type AddressForm = {
  order: string[];
  fields: Record<string, AddressField>;
  postcodePattern?: string;
  mobilePattern?: string;
};

export type MarketRules = {
  code: Market;
  name: Translated;
  currency: Currency;
  chargedIn: Currency;
  /** When staff switched it to that; a market that was never switched says nothing. */
  chargedSince?: Date;
  /** A rule of the portal. A record from before it says nothing, which is online only. */
  payMethods?: PayOffer[];
  timeZone: string;
  dialCode: string;
  legalDrinkingAge: number;
  addressForm: AddressForm;
};

/** A dated reference rate: for labelled estimates, and copied into a price list when a person applies it. Never edited. */
export type ExchangeRate = {
  currency: Currency;
  vndPerUnit: number;
  asOf: string;
  source: string | null;
  /** Who entered it and when; those that came with the portal say neither. */
  enteredBy?: string;
  enteredAt?: string;
  /** Which one of its day's. */
  nth?: number;
};

export type ShippingZone = DispatchRules & {
  market: Market;
  code: string;
  carrierName: Translated;
  tiers: { upToG: number; price: Partial<Record<Currency, number>> }[];
  /** Fresh goods that would travel longer than this are not put into a parcel. */
  freshTransitLimitDays?: number | null;
  /** From this much of one seller's goods on, in minor units, its parcel travels free. */
  freeOver?: Partial<Record<Currency, number>> | null;
  maxWeightG: number;
};

export type ImportRule = {
  class: string;
  market: Market;
  verdict: Verdict;
  parcel: Translated;
  luggage: Translated;
  penalty: Translated | null;
  source: string | null;
  confidence: string;
  checkedOn: string;
  validFrom?: string | null;
  validTo?: string | null;
};

/** The papers a parcel to a market travels with, and who there can be asked about its rules. */
export type ParcelRule = {
  market: Market;
  text: Translated;
  authority: { name: Translated; url: string } | null;
  source: string | null;
  confidence: string;
  checkedOn: string;
};

/** What holds on a plane, whatever the market: liquids in the cabin, strong smells, alcohol. */
export type FlightRule = {
  kind: "liquid" | "smell" | "alcohol";
  flight: "abroad" | "domestic" | "any";
  text: Translated;
  source: string | null;
  confidence: string;
  checkedOn: string;
};

export type TaxRule = {
  market: Market;
  text: Translated;
  validFrom: string | null;
  validTo: string | null;
  source: string | null;
  confidence: string;
  checkedOn: string;
};

/** The rule for a class of goods in a market. Vietnam's is one for every class but wildlife. */
export function importRuleFor(rules: readonly ImportRule[], importClass: string, market: Market): ImportRule | null {
  const of = rules.filter((rule) => rule.market === market);
  return of.find((rule) => rule.class === importClass) ?? of.find((rule) => rule.class === "*") ?? null;
}

export function taxRulesOn(rules: readonly TaxRule[], market: Market, day: string): TaxRule[] {
  return rules.filter(
    (rule) =>
      rule.market === market && (!rule.validFrom || rule.validFrom <= day) && (!rule.validTo || day <= rule.validTo),
  );
}

/** One seller's goods on their way together: what they weigh and what they cost, in minor units. */
export type ParcelLoad = { weightG: number; goodsMinor: number };

/**
 * What one seller's parcel costs, in minor units of `currency`; nothing when its goods are worth enough.
 * Null when the zone has no price for it: too heavy, or no price list in that currency.
 */
export function shippingPrice(
  zone: ShippingZone,
  { weightG, goodsMinor }: ParcelLoad,
  currency: Currency,
): number | null {
  const tier = zone.tiers.find((each) => weightG <= each.upToG);
  const price = tier?.price[currency] ?? null;
  const freeFrom = zone.freeOver?.[currency];
  return price !== null && freeFrom !== undefined && goodsMinor >= freeFrom ? 0 : price;
}
