import { type Currency, currencyExponent, type Money } from "#app/shared/money.ts";

/** A dollar says whose it is. */
const dollarSigns: Partial<Record<Money["currency"], string>> = { SGD: "S$", USD: "US$" };

/** Amounts as written in a locale; Intl's objects are made once a currency. */
export function moneyFormat(tag: string) {
  const made = new Map<string, Intl.NumberFormat>();
  const formatOf = (currency: Currency, digits: number) => {
    const key = `${currency}/${digits}`;
    const known = made.get(key) ?? newFormat(tag, currency, digits);
    made.set(key, known);
    return known;
  };
  const write = ({ currency, minor }: Money, digits: number) =>
    formatOf(currency, digits)
      .formatToParts(minor / 10 ** currencyExponent[currency])
      .map(({ type, value }) => (type === "currency" ? (dollarSigns[currency] ?? value) : value))
      .join("");
  return {
    /** So many dong for one unit of another money, which may be a fraction. */
    rate: (vnd: number) => write({ currency: "VND", minor: vnd }, Number.isInteger(vnd) ? 0 : 2),
    exact: (value: Money) => write(value, currencyExponent[value.currency]),
    rough: (value: Money) => write(value, isSmall(value) ? currencyExponent[value.currency] : 0),
  };
}

/** Below twenty units a rounded amount would say too little. */
function isSmall({ minor, currency }: Money): boolean {
  return Math.abs(minor) < 20 * 10 ** currencyExponent[currency];
}

function newFormat(tag: string, currency: Currency, digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat(tag, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
