import type { Transaction } from "#app/platform/database.server.ts";
import { draftSlug } from "#app/shared/slug.ts";
import { type DeskLocale, deskLocales, type ListingTexts } from "../model/listing.ts";
import { textDigest } from "../model/text-digest.ts";

/**
 * Texts in Vietnamese and English. An English text that changed was written beside this Vietnamese one; one that did not
 * still belongs to the source it was made from, as do all translations.
 */
export async function writeTexts(
  tx: Transaction,
  productId: string,
  texts: Record<DeskLocale, ListingTexts>,
): Promise<void> {
  const rows = await tx.productTranslation.findMany({ where: { productId, locale: { in: [...deskLocales] } } });
  const source = textDigest(texts.vi);
  for (const locale of deskLocales) {
    const before = rows.find((row) => row.locale === locale);
    const isSame = before !== undefined && textDigest(before) === textDigest(texts[locale]);
    const sourceDigest = isSame && locale !== "vi" ? before.sourceDigest : source;
    const fields = { ...texts[locale], sourceDigest, reviewedDigest: isSame ? before.reviewedDigest : null };
    await tx.productTranslation.upsert({
      where: { productId_locale: { productId, locale } },
      create: { ...fields, productId, locale, slug: draftSlug(productId), imageAlt: "" },
      update: fields,
    });
  }
}

/** A person has read both texts: what they found is what stands there now. */
export async function markTextsRead(
  tx: Transaction,
  productId: string,
  texts: Record<DeskLocale, ListingTexts>,
): Promise<void> {
  for (const locale of deskLocales) {
    await tx.productTranslation.update({
      where: { productId_locale: { productId, locale } },
      data: { reviewedDigest: textDigest(texts[locale]) },
    });
  }
}
