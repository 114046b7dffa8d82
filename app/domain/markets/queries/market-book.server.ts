import type { ReferenceStore } from "#app/platform/reference-store.server.ts";
import type { Market } from "#app/shared/market.ts";
import type {
  ExchangeRate,
  FlightRule,
  ImportRule,
  MarketRules,
  ParcelRule,
  ShippingZone,
  TaxRule,
} from "../model/market-rules.ts";

/** All the portal knows of one market; read from memory. */
export type MarketBook = {
  rules: MarketRules;
  rates: readonly ExchangeRate[];
  zone: ShippingZone | null;
  importRules: readonly ImportRule[];
  taxRules: readonly TaxRule[];
  parcelRules: readonly ParcelRule[];
  flightRules: readonly FlightRule[];
};

/** @throws RangeError when the reference data lacks the market */
export function getMarketBook(reference: Pick<ReferenceStore, "list">, market: Market): MarketBook {
  const rules = listMarketRules(reference).find(({ code }) => code === market);
  if (!rules) throw new RangeError(`no reference data for market ${market}`);
  return {
    rules,
    rates: reference.list<ExchangeRate>("exchange-rate"),
    zone: reference.list<ShippingZone>("shipping-zone").find((zone) => zone.market === market) ?? null,
    importRules: reference.list<ImportRule>("import-rule"),
    taxRules: reference.list<TaxRule>("tax-rule"),
    parcelRules: reference.list<ParcelRule>("parcel-rule"),
    flightRules: reference.list<FlightRule>("flight-rule"),
  };
}

export function listMarketRules(reference: Pick<ReferenceStore, "list">): readonly MarketRules[] {
  return reference.list<MarketRules>("market");
}
