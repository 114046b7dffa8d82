import type { ReferenceStore } from "#app/platform/reference-store.server.ts";
import type { Market } from "#app/shared/market.ts";
import { type MarketPrice, priceFor, type StoredPrices } from "../model/market-price.ts";
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
