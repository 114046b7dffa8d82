import { markupBounds } from "./price-list.ts";
import { rateBounds } from "./rate.ts";

/** A rate as people write it ("168,5", "20.200"); null for what is none. Three digits after a sign are thousands. */
export function typedRate(text: string): number | null {
  const written = text.replaceAll(/[\s\u00a0]/g, "");
  const plain = /^[1-9]\d{0,2}([.,]\d{3})+$/.test(written)
    ? written.replaceAll(/[.,]/g, "")
    : written.replace(",", ".");
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain)) return null;
  const rate = Number(plain);
  return rate >= rateBounds.least && rate <= rateBounds.most ? rate : null;
}

/** A percentage in hundredths of a per cent: "1,82" is 182, "-5" is -500. */
export function typedMarkup(text: string): number | null {
  const [, sign = "", whole = "", fraction = ""] =
    /^([-−+]?)(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.replaceAll(/[\s%]/g, "")) ?? [];
  if (whole === "") return null;
  const bp = Number(whole + fraction.padEnd(2, "0")) * (sign === "-" || sign === "−" ? -1 : 1);
  return bp >= markupBounds.leastBp && bp <= markupBounds.mostBp ? bp : null;
}

/** 182 as "1.82", as `typedMarkup` reads it. */
export function writtenMarkup(bp: number): string {
  return String(bp / 100);
}
