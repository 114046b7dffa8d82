import { fallbackChain, type Locale, type Translated } from "./locale.ts";

/** The text in the reader's language, or the nearest one that is not empty; `lang` says which, where it is another. */
export function pickText(
  texts: Partial<Translated>,
  locale: Locale,
): { text: string; lang: Locale | undefined } | null {
  for (const each of fallbackChain(locale)) {
    const text = texts[each];
    if (text) return { text, lang: each === locale ? undefined : each };
  }
  return null;
}
