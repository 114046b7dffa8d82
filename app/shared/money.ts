/** ISO 4217 currencies the portal knows, with the exponent of their minor unit (Stripe's zero-decimal list). */
export const currencyExponent = { VND: 0, JPY: 0, KRW: 0, THB: 2, SGD: 2, MYR: 2, USD: 2 } as const;
export type Currency = keyof typeof currencyExponent;

/** An amount in minor units (đồng, yen, won, satang, cent). Always an integer. */
export type Money = { readonly minor: number; readonly currency: Currency };

export function isCurrency(value: unknown): value is Currency {
  return typeof value === "string" && Object.hasOwn(currencyExponent, value);
}

/** @throws RangeError when `minor` is no safe integer: money is never rounded silently. */
export function money(minor: number, currency: Currency): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not an integer amount: ${minor} ${currency}`);
  return { minor, currency };
}

/** The amount as machines write it: "1120" yen, "12.50" dollars. */
export function decimalText({ minor, currency }: Money): string {
  const digits = currencyExponent[currency];
  if (digits === 0) return String(minor);
  const whole = String(Math.abs(minor)).padStart(digits + 1, "0");
  return `${minor < 0 ? "-" : ""}${whole.slice(0, -digits)}.${whole.slice(-digits)}`;
}

export function addMoney(left: Money, right: Money): Money {
  if (left.currency !== right.currency) throw new TypeError(`cannot add ${right.currency} to ${left.currency}`);
  return money(left.minor + right.minor, left.currency);
}

export function sumMoney(parts: readonly Money[], currency: Currency): Money {
  return parts.reduce(addMoney, money(0, currency));
}

export function multiplyMoney(price: Money, quantity: number): Money {
  return money(price.minor * quantity, price.currency);
}

/**
 * Splits a whole by weights so that the parts add up to it (largest remainder; ties go to the earlier part).
 * @throws RangeError when all weights are zero or one is negative
 */
export function splitMoney(whole: Money, weights: readonly number[]): Money[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0 || weights.some((weight) => weight < 0)) throw new RangeError("weights must be positive");
  const exact = weights.map((weight) => (whole.minor * weight) / total);
  const parts = exact.map(Math.floor);
  const rest = whole.minor - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact.map((value, index) => ({ index, remainder: value - Math.floor(value) }));
  byRemainder.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, rest)) parts[index] = (parts[index] ?? 0) + 1;
  return parts.map((part) => money(part, whole.currency));
}

/** What an amount of VND is roughly worth: for labelled estimates only, never for charging. */
export function estimateFromVnd(vnd: number, currency: Currency, vndPerUnit: number): Money {
  const minorPerUnit = 10 ** currencyExponent[currency];
  return money(Math.round((vnd / vndPerUnit) * minorPerUnit), currency);
}
