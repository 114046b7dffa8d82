import type { Locale } from "#app/shared/locale.ts";

/**
 * The first letter of each indexed term and gram tells the row's locale. So one look into the index finds a term in one
 * language only, and the database has no reason to read the rows of a locale one by one instead.
 */
const marks: Record<Locale, string> = { vi: "v", en: "e", th: "t", ko: "k", ja: "j" };

export function markTerms(terms: readonly string[], locale: Locale): string[] {
  return terms.map((term) => marks[locale] + term);
}
