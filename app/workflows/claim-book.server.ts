import type { ClaimRule, ClaimText } from "#app/domain/catalogue/model/claim-lint.ts";
import { deskLocales } from "#app/domain/catalogue/model/listing.ts";
import { type ClaimBook, findClaims, type ListingClaim } from "#app/domain/catalogue/model/listing-claims.ts";
import { certificateStateOn } from "#app/domain/trust/model/certificate-state.ts";
import { listCertificates } from "#app/domain/trust/queries/list-certificates.server.ts";
import type { Reader } from "#app/platform/database.server.ts";
import type { ReferenceStore } from "#app/platform/reference-store.server.ts";
import type { Day } from "#app/shared/calendar.ts";
import { isLocale } from "#app/shared/locale.ts";

type Rules = Pick<ReferenceStore, "list">;

export function claimRules(reference: Rules): readonly ClaimRule[] {
  return reference.list<ClaimRule>("claim-rule");
}

/** What a product is judged by: only what the centre checked and what is in force proves anything. */
export async function claimBook(reader: Reader, reference: Rules, productId: string, today: Day): Promise<ClaimBook> {
  const certificates = await listCertificates(reader, productId);
  const checked = certificates.filter((each) => certificateStateOn(each, today) === "verified");
  return {
    rules: claimRules(reference),
    proofs: checked.flatMap(({ kind, markKey }) => [kind, ...(markKey ? [markKey] : [])]),
    others: await otherTexts(reader, productId),
  };
}

/** Translations are not on the listing's form, and neither is what describes its drawn label. */
async function otherTexts(reader: Reader, productId: string): Promise<ClaimText[]> {
  const rows = await reader.productTranslation.findMany({ where: { productId } });
  const edited: readonly string[] = deskLocales;
  return rows.flatMap(({ locale, imageAlt, name, summary, description, makerNote, ingredients, storage, use }) => {
    if (!isLocale(locale)) return [];
    const texts = { name, summary, description, makerNote, ingredients, storage, use };
    const own = edited.includes(locale) ? {} : texts;
    return Object.entries({ ...own, imageAlt }).map(([field, text]) => ({ field: `${field}.${locale}`, locale, text }));
  });
}

/** What the producer's own page claims, in every language. */
export async function makerClaims(reader: Reader, reference: Rules, sellerId: string): Promise<ListingClaim[]> {
  const rows = await reader.sellerTranslation.findMany({ where: { sellerId } });
  const texts = rows.flatMap(({ locale, tagline, story }) =>
    isLocale(locale)
      ? [
          { field: `tagline.${locale}`, locale, text: tagline },
          { field: `story.${locale}`, locale, text: story },
        ]
      : [],
  );
  return findClaims(texts, "processed_plant", { rules: claimRules(reference), proofs: [] });
}
