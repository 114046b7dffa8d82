import { ok, type Result, refuse } from "#app/shared/result.ts";

export type GtinFault = "length" | "digit";

/** A GTIN of 8, 12, 13 or 14 digits as it is printed, padded to the 14 it is stored with. */
export function readGtin(text: string): Result<string, GtinFault> {
  const digits = text.replace(/[\s-]/g, "");
  if (!/^(\d{8}|\d{12,14})$/.test(digits)) return refuse("length");
  const padded = digits.padStart(14, "0");
  return checkDigit(padded.slice(0, 13)) === Number(padded[13]) ? ok(padded) : refuse("digit");
}

/** The last digit of a number whose other 13 digits these are: weights 3 and 1 from the right, up to the next ten. */
export function checkDigit(digits: string): number {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/** As it is printed under the bars: without the padding. */
export function printedGtin(stored: string): string {
  const length = [8, 12, 13].find((each) => /^0*$/.test(stored.slice(0, 14 - each))) ?? 14;
  return stored.slice(14 - length);
}
