import type { Reader } from "#app/platform/database.server.ts";
import { digestOfFields } from "#app/shared/digest.ts";
import { isUuid } from "#app/shared/id.ts";
import type { Locale } from "#app/shared/locale.ts";
import { draftSlug } from "#app/shared/slug.ts";
import type { TranslationState } from "#app/shared/translation-state.ts";
import { emptyTexts, type ListingState, type ListingTexts, textFields, translatedStates } from "../model/listing.ts";
import { textDigest, textState, type WrittenText } from "../model/text-digest.ts";

export type Translation = {
  productId: string;
  key: string;
  listingState: ListingState;
  importClass: string;
  source: ListingTexts;
  text: WrittenText | null;
  /** Empty while the address is only the listing's id. */
  slug: string;
  state: TranslationState;
  /** What an editor sees: a form made from it is refused once either has moved on. */
  seen: { text: string; source: string };
};

/** A listing's texts in one language beside the Vietnamese; null for one that the centre has not been shown. */
export async function findTranslation(db: Reader, productId: string, locale: Locale): Promise<Translation | null> {
  if (!isUuid(productId)) return null;
  const product = await db.product.findFirst({
    where: { id: productId, state: { in: [...translatedStates] } },
    select: {
      key: true,
      state: true,
      importClass: true,
      translations: { where: { locale: { in: ["vi", locale] } } },
    },
  });
  if (!product) return null;
  const { key, state: listingState, importClass, translations } = product;
  const row = translations.find((each) => each.locale === locale);
  const source = textsOf(translations.find((each) => each.locale === "vi"));
  const text = row ? { ...textsOf(row), sourceDigest: row.sourceDigest, reviewedDigest: row.reviewedDigest } : null;
  const slug = row && row.slug !== draftSlug(productId) ? row.slug : "";
  return {
    ...{ productId, key, listingState, importClass, source, text, slug },
    state: textState(locale, text, source),
    seen: { text: text ? stampOf(text, slug) : "", source: textDigest(source) },
  };
}

/** Which texts and address a form was made from, or wants to write. */
export function stampOf(texts: ListingTexts, slug: string): string {
  return digestOfFields([...textFields.map((field) => texts[field]), slug]);
}

function textsOf(row: ListingTexts | undefined): ListingTexts {
  if (!row) return emptyTexts();
  const { name, summary, description, makerNote, ingredients, storage, use } = row;
  return { name, summary, description, makerNote, ingredients, storage, use };
}
