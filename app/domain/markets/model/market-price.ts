import { type Currency, estimateFromVnd, type Money, money } from "#app/shared/money.ts";
import type { ExchangeRate, MarketRules } from "./market-rules.ts";

/** Stored prices by currency, in minor units. VND is the listed price. */
export type StoredPrices = Partial<Record<Currency, number>>;

export type PriceEstimate = { money: Money; vndPerUnit: number; asOf: string };

/**
 * What a buyer of a market is told. `charged` is a stored price, never a conversion; null when the price list has none,
 * and then the goods are not sold to that market. `estimate` is a labelled reference only.
 */
export type MarketPrice = { listed: Money; charged: Money | null; estimate: PriceEstimate | null };

type Charged = Pick<MarketRules, "currency" | "chargedIn">;

/** Null when the goods have no listed price at all. `rate` is the one in force of the market's own money. */
export function priceFor(prices: StoredPrices, market: Charged, rate: ExchangeRate | undefined): MarketPrice | null {
  if (prices.VND === undefined) return null;
  return {
    listed: money(prices.VND, "VND"),
    charged: chargedFor(prices, market),
    estimate: estimateOf(prices.VND, market, rate),
  };
}

/** What a market is charged; null where nothing is sold to it. */
export function chargedFor(prices: StoredPrices, { chargedIn }: Pick<Charged, "chargedIn">): Money | null {
  const minor = prices.VND === undefined ? undefined : prices[chargedIn];
  return minor === undefined ? null : money(minor, chargedIn);
}

/** The estimate of an amount of VND in the market's own money, where the market is charged in VND. */
export function estimateOf(vnd: number, market: Charged, rate: ExchangeRate | undefined): PriceEstimate | null {
  if (market.chargedIn !== "VND" || market.currency === "VND" || !rate) return null;
  const { vndPerUnit, asOf } = rate;
  return { money: estimateFromVnd(vnd, market.currency, vndPerUnit), vndPerUnit, asOf };
}
