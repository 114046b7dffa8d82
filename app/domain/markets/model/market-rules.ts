import type { Translated } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import type { Currency } from "#app/shared/money.ts";
import type { Verdict } from "#app/shared/verdict.ts";

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
  estimateOnly: boolean;
  timeZone: string;
  dialCode: string;
  legalDrinkingAge: number;
  addressForm: AddressForm;
};

/** A labelled reference rate: for estimates only. */
export type ExchangeRate = { currency: Currency; vndPerUnit: number; asOf: string; source: string | null };

export type ShippingZone = {
  market: Market;
  code: string;
  carrierName: Translated;
  tiers: { upToG: number; price: Partial<Record<Currency, number>> }[];
  transitDays: { min: number; max: number };
  /** Fresh goods that would travel longer than this are not put into a parcel. */
  freshTransitLimitDays?: number | null;
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

/**
 * What one seller's parcel of this weight costs, in minor units of `currency`.
 * Null when the zone has no price for it: too heavy, or no price list in that currency.
 */
export function shippingPrice(zone: ShippingZone, weightG: number, currency: Currency): number | null {
  const tier = zone.tiers.find((each) => weightG <= each.upToG);
  return tier?.price[currency] ?? null;
}
