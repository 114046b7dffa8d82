import { digestOfFields } from "#app/shared/digest.ts";
import type { Locale } from "#app/shared/locale.ts";
import { type TranslationState, translationState } from "#app/shared/translation-state.ts";
import { type ListingTexts, textFields } from "./listing.ts";

/** The fingerprint of a listing's texts in a language. `listTranslations` makes the same in SQL. */
export function textDigest(texts: ListingTexts): string {
  return digestOfFields(textFields.map((field) => texts[field]));
}

export type WrittenText = ListingTexts & { sourceDigest: string; reviewedDigest: string | null };

/** Where the texts of a language stand beside the Vietnamese ones. A row without a name holds no text yet. */
export function textState(locale: Locale, text: WrittenText | null, source: ListingTexts): TranslationState {
  if (!text || text.name === "") return "missing";
  const own = textDigest(text);
  const madeFrom = locale === "vi" ? own : text.sourceDigest;
  return translationState({ own, madeFrom, read: text.reviewedDigest }, locale === "vi" ? own : textDigest(source));
}
