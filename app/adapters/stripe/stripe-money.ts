import { isCurrency, type Money } from "#app/shared/money.ts";

/** Null for an amount or a currency the portal does not know: never what was asked for. */
export function moneyOf(minor: number | null | undefined, code: string | null | undefined): Money | null {
  const currency = code?.toUpperCase();
  return minor != null && isCurrency(currency) ? { minor, currency } : null;
}
