import type { ReferenceStore } from "#app/platform/reference-store.server.ts";
import type { Market } from "#app/shared/market.ts";
import { money } from "#app/shared/money.ts";
import { estimateOf, type MarketPrice, priceFor, type StoredPrices } from "../model/market-price.ts";
import { rateInForce } from "../model/rate.ts";
import { getMarketBook } from "./market-book.server.ts";

/** Reads stored prices as a buyer of the market sees them; made once for a page of cards. */
export function priceReader(
  reference: ReferenceStore,
  market: Market,
  today: string,
): (prices: StoredPrices) => MarketPrice | null {
  const { rules, rates } = getMarketBook(reference, market);
  const rate = rateInForce(rates, rules.currency, today);
  return (prices) => priceFor(prices, rules, rate);
}

/** Reads what is paid in dong in every market: abroad it has an estimate, also where goods are charged in the market's own money. */
export function dongReader(
  reference: ReferenceStore,
  market: Market,
  today: string,
): (vnd: number) => Pick<MarketPrice, "listed" | "estimate"> {
  const { rules, rates } = getMarketBook(reference, market);
  const rate = rateInForce(rates, rules.currency, today);
  return (vnd) => ({
    listed: money(vnd, "VND"),
    estimate: estimateOf(vnd, { ...rules, chargedIn: "VND" }, rate),
  });
}
