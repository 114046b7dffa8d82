import type { Transaction } from "#app/platform/database.server.ts";
import { isUuid } from "#app/shared/id.ts";
import type { Locale } from "#app/shared/locale.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { draftSlug } from "#app/shared/slug.ts";
import type { Listing, ListingTexts } from "../model/listing.ts";
import { withNewEnglish } from "../model/listing-change.ts";
import { textDigest } from "../model/text-digest.ts";
import { findListing } from "../queries/find-listing.server.ts";
import { findTranslation, stampOf, type Translation } from "../queries/find-translation.server.ts";
import { keepPending } from "./save-listing.server.ts";

export type TranslatedLocale = Exclude<Locale, "vi">;
export type TranslationInput = {
  productId: string;
  locale: TranslatedLocale;
  texts: ListingTexts;
  /** Empty leaves the choice to the portal. */
  slug: string;
  /** Somebody read it beside the source and found it right. */
  isRead: boolean;
  seen: Translation["seen"];
};
export type TranslationRefusal = "unknown" | "changed" | "source-changed";

/**
 * Writes a language's texts beside the source they were made from. Of two people who opened the same texts the second is told,
 * unless both typed the same.
 */
export async function saveTranslation(
  tx: Transaction,
  input: TranslationInput,
): Promise<Result<Translation, TranslationRefusal>> {
  const { productId, locale, texts, slug, seen } = input;
  if (!isUuid(productId)) return refuse("unknown");
  await tx.$queryRaw`SELECT 1 FROM product WHERE id = ${productId}::uuid FOR UPDATE`;
  const before = await findTranslation(tx, productId, locale);
  if (!before) return refuse("unknown");
  if (before.seen.source !== seen.source) return refuse("source-changed");
  const isTyped = before.seen.text === stampOf(texts, slug);
  if (before.seen.text !== seen.text && !isTyped) return refuse("changed");
  const listing = locale === "en" ? await findListing(tx, { id: productId }) : null;
  await write(tx, input, before);
  if (listing) await followInForm(tx, listing);
  return ok(before);
}

/** A text that was not touched keeps what is known of it, unless somebody read it now. */
async function write(tx: Transaction, { productId, locale, texts, isRead }: TranslationInput, before: Translation) {
  const own = textDigest(texts);
  const isSame = before.text !== null && textDigest(before.text) === own;
  if (isSame && !isRead) return;
  const fields = { ...texts, sourceDigest: before.seen.source, reviewedDigest: isRead ? own : null };
  await tx.productTranslation.upsert({
    where: { productId_locale: { productId, locale } },
    create: { ...fields, productId, locale, slug: draftSlug(productId), imageAlt: "" },
    update: fields,
  });
}

/** The maker's form holds the English too: an open one must not write the old text back, nor a change that waits. */
async function followInForm(tx: Transaction, before: Listing) {
  const { id } = before;
  const after = await findListing(tx, { id });
  if (after && before.pending)
    await keepPending(tx, after, withNewEnglish(before.pending, before.current, after.current));
  await tx.product.update({ where: { id }, data: { version: { increment: 1 } } });
}
