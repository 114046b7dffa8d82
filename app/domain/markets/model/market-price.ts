import { type Currency, estimateFromVnd, type Money, money } from "#app/shared/money.ts";
import type { ExchangeRate, MarketRules } from "./market-rules.ts";
import { rateInForce } from "./rate.ts";

/** Stored prices by currency, in minor units. VND is the listed price. */
export type StoredPrices = Partial<Record<Currency, number>>;

export type PriceEstimate = { money: Money; vndPerUnit: number; asOf: string };

/**
 * What a buyer of a market is told. `charged` is a stored price, never a conversion; null when the price list has none,
 * and then the goods are not sold to that market. `estimate` is a labelled reference only.
 */
export type MarketPrice = { listed: Money; charged: Money | null; estimate: PriceEstimate | null };

/** Null when the goods have no listed price at all. */
export function priceFor(
  prices: StoredPrices,
  market: Pick<MarketRules, "currency" | "chargedIn">,
  rates: readonly ExchangeRate[],
  today: string,
): MarketPrice | null {
  if (prices.VND === undefined) return null;
  const chargedMinor = prices[market.chargedIn];
  return {
    listed: money(prices.VND, "VND"),
    charged: chargedMinor === undefined ? null : money(chargedMinor, market.chargedIn),
    estimate: estimateOf(prices.VND, market, rates, today),
  };
}

/** The estimate of an amount of VND in the market's own money, where the market is charged in VND. */
export function estimateOf(
  vnd: number,
  market: Pick<MarketRules, "currency" | "chargedIn">,
  rates: readonly ExchangeRate[],
  today: string,
): PriceEstimate | null {
  if (market.chargedIn !== "VND" || market.currency === "VND") return null;
  const rate = rateInForce(rates, market.currency, today);
  if (!rate) return null;
  const { vndPerUnit, asOf } = rate;
  return { money: estimateFromVnd(vnd, market.currency, vndPerUnit), vndPerUnit, asOf };
}
