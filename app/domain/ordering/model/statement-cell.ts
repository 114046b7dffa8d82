import { type Day, isDay } from "#app/shared/calendar.ts";

/**
 * An amount of dong as banks print it: 1250000, 1.250.000, "1,250,000.00", +1 250 000 VND. "nothing" for an empty cell, null
 * for what is no whole number of dong or could be read in two ways.
 */
export function dongOf(typed: string): number | "nothing" | null {
  const text = typed
    .normalize("NFKC")
    .replace(/VN[DĐ]|[đ₫]/gi, "")
    .replace(/[\s']/g, "")
    .replace(/^\+/, "");
  if (text === "" || text === "-") return "nothing";
  const [, sign = "", digits] = /^(-?)([\d.,]+)$/.exec(text) ?? [];
  const whole = digits === undefined ? null : wholeDong(digits);
  return whole === null ? null : sign ? -whole : whole;
}

function wholeDong(digits: string): number | null {
  const [, whole] =
    /^(\d+)(?:[.,]0{1,2})?$/.exec(digits) ??
    /^(\d{1,3}(?:\.\d{3})+)(?:,0{1,2})?$/.exec(digits) ??
    /^(\d{1,3}(?:,\d{3})+)(?:\.0{1,2})?$/.exec(digits) ??
    [];
  const value = Number(whole?.replace(/[.,]/g, "") ?? Number.NaN);
  return Number.isSafeInteger(value) ? value : null;
}

/** A day as banks print it, day before month, with or without a time; null for none the calendar has. */
export function statementDay(typed: string): Day | null {
  const text = typed.normalize("NFKC").trim();
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[\sT].*)?$/.exec(text) ?? [];
  const [iso] = /^\d{4}-\d{2}-\d{2}(?=$|[\sT])/.exec(text) ?? [];
  const written = iso ?? (year && `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`);
  return written && isDay(written) ? written : null;
}
