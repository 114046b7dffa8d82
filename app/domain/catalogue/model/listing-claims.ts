import { locales } from "#app/shared/locale.ts";
import { type ClaimFinding, type ClaimRule, type ClaimText, lintClaims } from "./claim-lint.ts";
import { deskLocales, draftOf, type Listing, textFields } from "./listing.ts";
import { altFields } from "./photo-words.ts";

/** What a listing is judged by: the rules, what its checked certificates prove, and its texts in languages it is not edited in. */
export type ClaimBook = { rules: readonly ClaimRule[]; proofs: readonly string[]; others: readonly ClaimText[] };

/** A claim with a few words before and after it. `field` is the form's field that mends it. */
export type ListingClaim = ClaimFinding & { before: string; after: string };

type Sketch = Pick<Listing, "current" | "pending" | "packs" | "photos">;

const contextLength = 48;

/** What its maker can mend: texts, names of packs and descriptions of photos. */
export function claimsOf(listing: Sketch, book: Pick<ClaimBook, "rules" | "proofs">): ListingClaim[] {
  return findClaims(writtenIn(listing), draftOf(listing).facts.importClass, book);
}

/** The same in every language, also in those it is translated into. */
export function allClaimsOf(listing: Sketch, book: ClaimBook): ListingClaim[] {
  return [...claimsOf(listing, book), ...findClaims(book.others, draftOf(listing).facts.importClass, book)];
}

export function findClaims(
  texts: readonly ClaimText[],
  importClass: string,
  { rules, proofs }: Pick<ClaimBook, "rules" | "proofs">,
): ListingClaim[] {
  return texts.flatMap((text) =>
    lintClaims([text], { importClass, proofs }, rules).map((finding) => ({
      ...finding,
      before: wholeSigns(text.text.slice(Math.max(0, finding.start - contextLength), finding.start)),
      after: wholeSigns(text.text.slice(finding.end, finding.end + contextLength)),
    })),
  );
}

function writtenIn(listing: Sketch): ClaimText[] {
  const { texts } = draftOf(listing);
  return [
    ...deskLocales.flatMap((locale) =>
      textFields.map((field) => ({ field: `${field}.${locale}`, locale, text: texts[locale][field] })),
    ),
    ...listing.packs.flatMap(({ labels }, row) =>
      deskLocales.map((locale) => ({ field: `pack.${row}.label.${locale}`, locale, text: labels[locale] })),
    ),
    ...listing.photos.flatMap((photo) =>
      locales.map((locale) => ({
        field: `${altFields[locale]}.${photo.id}`,
        locale,
        text: photo[altFields[locale]],
      })),
    ),
  ];
}

/** A cut may go through an emoji. */
function wholeSigns(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
}
