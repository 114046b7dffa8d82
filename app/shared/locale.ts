export const locales = ["vi", "en", "th", "ko", "ja"] as const;
export type Locale = (typeof locales)[number];

/** Texts a person reads, one a locale. */
export type Translated = Record<Locale, string>;

/** Formatting locales. Gregorian years and Latin digits everywhere; see docs/decisions/004. */
export const bcp47: Record<Locale, string> = {
  vi: "vi-VN-u-ca-gregory-nu-latn",
  en: "en-SG-u-ca-gregory-nu-latn",
  th: "th-TH-u-ca-gregory-nu-latn",
  ko: "ko-KR-u-ca-gregory-nu-latn",
  ja: "ja-JP-u-ca-gregory-nu-latn",
};

export const localeNames: Record<Locale, string> = {
  vi: "Tiếng Việt",
  en: "English",
  th: "ไทย",
  ko: "한국어",
  ja: "日本語",
};

export function isLocale(value: unknown): value is Locale {
  return typeof value === "string" && (locales as readonly string[]).includes(value);
}

/** The order in which a text is looked for when `locale` lacks it. */
export function fallbackChain(locale: Locale): Locale[] {
  return [...new Set<Locale>([locale, "en", "vi"])];
}
