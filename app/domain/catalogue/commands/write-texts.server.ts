import type { Transaction } from "#app/platform/database.server.ts";
import { digestOf } from "#app/shared/digest.ts";
import { type DeskLocale, deskLocales, type ListingTexts, textFields } from "../model/listing.ts";

/** Until a listing is published its address is its id; `publishListing` gives it one made from its name. */
export function draftSlug(id: string): string {
  return `draft-${id}`;
}

/** Texts in Vietnamese and English. The digest moves only with the Vietnamese: a translation made from it is stale then. */
export async function writeTexts(
  tx: Transaction,
  productId: string,
  texts: Record<DeskLocale, ListingTexts>,
): Promise<void> {
  const source = await tx.productTranslation.findUnique({ where: { productId_locale: { productId, locale: "vi" } } });
  const isSame = source !== null && textFields.every((field) => source[field] === texts.vi[field]);
  const sourceDigest = isSame ? source.sourceDigest : digestOf(texts.vi);
  for (const locale of deskLocales) {
    const fields = { ...texts[locale], sourceDigest };
    await tx.productTranslation.upsert({
      where: { productId_locale: { productId, locale } },
      create: { ...fields, productId, locale, slug: draftSlug(productId), imageAlt: "" },
      update: fields,
    });
  }
}
