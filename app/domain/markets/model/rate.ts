import type { Currency } from "#app/shared/money.ts";
import type { ExchangeRate } from "./market-rules.ts";

/** How fine a rate is kept: hundredths of a dong, so that three digits after a sign are always thousands. */
export const rateDecimals = 2;
/** Beyond these a rate is a slip of the hand. */
export const rateBounds = { least: 0.01, most: 1_000_000 };

/** Shares above which a person is asked twice, and above which a price list is told to be old. */
export const rateShares = { unusual: 0.1, old: 0.03 };

/** The newest rate that is not after today; of one day's the one that was entered last. */
export function rateInForce(
  rates: readonly ExchangeRate[],
  currency: Currency,
  today: string,
): ExchangeRate | undefined {
  return rateHistory(rates, currency).find(({ asOf }) => asOf <= today);
}

/** All rates of a currency, the newest first. */
export function rateHistory(rates: readonly ExchangeRate[], currency: Currency): ExchangeRate[] {
  return rates
    .filter((rate) => rate.currency === currency)
    .sort((a, b) => (a.asOf === b.asOf ? (b.nth ?? 1) - (a.nth ?? 1) : a.asOf < b.asOf ? 1 : -1));
}

/** By which share of the old rate the new one differs. */
export function rateMove(from: number, to: number): number {
  return (to - from) / from;
}
