import { type Currency, currencyExponent } from "./money.ts";

/** An amount as people write it ("120.000", "120 000", "12,5"), in minor units; null for what is none, or is finer than the currency. */
export function typedAmount(text: string, currency: Currency): number | null {
  const written = text.replaceAll(/[\s\u00a0]/g, "");
  const digits = currencyExponent[currency];
  if (digits === 0) {
    const whole = /^\d{1,3}([.,]\d{3})+$/.test(written) ? written.replaceAll(/[.,]/g, "") : written;
    return /^\d{1,12}$/.test(whole) ? Number(whole) : null;
  }
  const [, whole = "", fraction = ""] = /^(\d{1,10})(?:[.,](\d{1,2}))?$/.exec(written) ?? [];
  return whole === "" ? null : Number(whole + fraction.padEnd(digits, "0"));
}
