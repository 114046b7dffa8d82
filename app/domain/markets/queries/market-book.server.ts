import type { ReferenceStore } from "#app/platform/reference-store.server.ts";
import type { Market } from "#app/shared/market.ts";
import type { Currency } from "#app/shared/money.ts";
import { type MarketCharging, marketCharged, zonePriced } from "../model/market-charging.ts";
import type {
  ExchangeRate,
  FlightRule,
  ImportRule,
  MarketRules,
  ParcelRule,
  ShippingZone,
  TaxRule,
} from "../model/market-rules.ts";
import type { PriceList } from "../model/price-list.ts";

/** All the portal knows of one market; read from memory. */
export type MarketBook = {
  rules: MarketRules;
  /** Of every currency and every day. */
  rates: readonly ExchangeRate[];
  zone: ShippingZone | null;
  importRules: readonly ImportRule[];
  taxRules: readonly TaxRule[];
  parcelRules: readonly ParcelRule[];
  flightRules: readonly FlightRule[];
};

type Reference = Pick<ReferenceStore, "list">;

/** @throws RangeError when the reference data lacks the market */
export function getMarketBook(reference: Reference, market: Market): MarketBook {
  const rules = listMarketRules(reference).find(({ code }) => code === market);
  if (!rules) throw new RangeError(`no reference data for market ${market}`);
  return {
    rules,
    rates: reference.list<ExchangeRate>("exchange-rate"),
    zone: zoneOf(reference, market),
    importRules: reference.list<ImportRule>("import-rule"),
    taxRules: reference.list<TaxRule>("tax-rule"),
    parcelRules: reference.list<ParcelRule>("parcel-rule"),
    flightRules: reference.list<FlightRule>("flight-rule"),
  };
}

/** What staff switched lies over the market's own record, which the reference files go on updating. */
export function listMarketRules(reference: Reference): readonly MarketRules[] {
  const switched = reference.list<MarketCharging>("market-charging");
  return reference.list<MarketRules>("market").map((rules) => marketCharged(rules, switched));
}

/** The market's zone with the parcel prices of the lists beside its own. */
function zoneOf(reference: Reference, market: Market): ShippingZone | null {
  const zone = reference.list<ShippingZone>("shipping-zone").find((each) => each.market === market);
  return zone ? zonePriced(zone, listPriceLists(reference)) : null;
}

export function listPriceLists(reference: Reference): readonly PriceList[] {
  return reference.list<PriceList>("price-list");
}

/** The zones of the markets whose own money this is, with the figures of the reference files. */
export function listZonesOf(reference: Reference, currency: Currency): ShippingZone[] {
  const markets = listMarketRules(reference).filter((rules) => rules.currency === currency);
  return reference
    .list<ShippingZone>("shipping-zone")
    .filter(({ market }) => markets.some(({ code }) => code === market));
}
