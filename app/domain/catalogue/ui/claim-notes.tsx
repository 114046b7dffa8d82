import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { TextKey } from "#app/i18n/text-key.ts";
import { localeNames } from "#app/shared/locale.ts";
import { Notice } from "#app/ui/notice.tsx";
import { blocksReview } from "../model/claim-lint.ts";
import { textFields } from "../model/listing.ts";
import type { ListingClaim } from "../model/listing-claims.ts";

/** Below a field: what may not be said there, why, and what to write instead. */
export function ClaimNotes({ claims }: { claims: readonly ListingClaim[] }) {
  if (claims.length === 0) return null;
  return (
    <ul className="mt-1 grid gap-1 text-sm">
      {claims.map((claim) => (
        <li key={`${claim.rule}-${claim.start}`} data-testid="claim" data-severity={claim.severity}>
          <ClaimText claim={claim} />
        </li>
      ))}
    </ul>
  );
}

/** The same in one sentence: the words, whether they must go, why, and what instead. */
export function ClaimText({ claim }: { claim: ListingClaim }) {
  const { t, locale } = usePage();
  const language = locale === "vi" ? "vi" : "en";
  const blocks = blocksReview(claim);
  return (
    <>
      <strong className={blocks ? "text-danger" : "text-warn-ink"}>
        {t(blocks ? "seller:claims.mustGo" : "seller:claims.check")}
      </strong>{" "}
      “<span lang={claim.locale}>{claim.excerpt}</span>”. {claim.why[language]} {claim.instead[language]}
    </>
  );
}

/** Above the form: how much there is to mend, each leading to its field. */
export function ClaimSummary({ claims, listingId }: { claims: readonly ListingClaim[]; listingId: string }) {
  const { t } = usePage();
  const href = useHref();
  const place = useClaimPlace();
  if (claims.length === 0) return null;
  const blocking = claims.filter(blocksReview).length;
  const photos = href(`/seller/listings/${listingId}/photos`);
  return (
    <div className="mt-4" data-testid="claim-summary" data-blocking={blocking}>
      <Notice tone={blocking > 0 ? "bad" : "warn"}>
        <p className="font-semibold">
          {blocking > 0
            ? t("seller:claims.barred", { count: blocking })
            : t("seller:claims.toCheck", { count: claims.length })}
        </p>
        <ul className="mt-1 grid gap-x-6 sm:grid-cols-2">
          {claims.map((claim) => (
            <li key={`${claim.field}-${claim.rule}-${claim.start}`}>
              <a
                href={/^alt[A-Z]/.test(claim.field) ? photos : `#field-${claim.field}`}
                className="inline-block py-1 underline"
              >
                {place(claim)}: “<span lang={claim.locale}>{claim.excerpt}</span>”
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

/** For the staff: each claim in its sentence, with the words marked. */
export function ClaimReport({ claims }: { claims: readonly ListingClaim[] }) {
  const place = useClaimPlace();
  return (
    <ul className="grid gap-4">
      {claims.map((claim) => (
        <li
          key={`${claim.field}-${claim.rule}-${claim.start}`}
          data-testid="claim"
          data-severity={claim.severity}
          className="border-t border-line pt-3"
        >
          <p className="text-sm text-ink-soft">{place(claim)}</p>
          <p lang={claim.locale} dir="auto" className="[overflow-wrap:anywhere]">
            {claim.before}
            <mark className="rounded-sm bg-warn-soft px-0.5 font-semibold text-warn-ink">{claim.excerpt}</mark>
            {claim.after}
          </p>
          <p className="mt-1 text-sm">
            <ClaimText claim={claim} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Where a claim stands, as the form calls it. */
function useClaimPlace(): (claim: ListingClaim) => string {
  const { t } = usePage();
  return ({ field, locale }) => `${t(placeKey(field))} · ${localeNames[locale]}`;
}

function placeKey(field: string): TextKey {
  const [name = ""] = field.split(".");
  const text = textFields.find((each) => each === name);
  if (text) return `seller:form.${text}`;
  if (name === "pack") return "seller:form.label";
  return name === "tagline" || name === "story" ? "seller:claims.maker" : "seller:claims.picture";
}
