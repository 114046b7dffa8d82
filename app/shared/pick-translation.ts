import { fallbackChain, type Locale } from "./locale.ts";

/** The row in the reader's language, or the nearest one; `locale` on it tells which. */
export function pickTranslation<Row extends { locale: string }>(rows: readonly Row[], locale: Locale): Row | null {
  for (const wanted of fallbackChain(locale)) {
    const found = rows.find((row) => row.locale === wanted);
    if (found) return found;
  }
  return rows[0] ?? null;
}

/** Addresses of an item in every language it can be read in: `prefix` + slug. */
export function translatedAddresses(
  rows: readonly { locale: string; slug: string }[],
  prefix: string,
): Partial<Record<Locale, string>> {
  return Object.fromEntries(rows.map(({ locale, slug }) => [locale, `${prefix}/${slug}`]));
}
