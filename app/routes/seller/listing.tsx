import { useActionData, useLoaderData } from "@remix-run/react";
import { draftOf, isEditable, isInReview } from "#app/domain/catalogue/model/listing.ts";
import { claimsOf } from "#app/domain/catalogue/model/listing-claims.ts";
import { gapsOf } from "#app/domain/catalogue/model/listing-gaps.ts";
import { formValuesOf, keptValues } from "#app/domain/catalogue/model/listing-values.ts";
import { photoLimits } from "#app/domain/catalogue/model/photo-rules.ts";
import { ClaimSummary } from "#app/domain/catalogue/ui/claim-notes.tsx";
import { GapList } from "#app/domain/catalogue/ui/gap-list.tsx";
import { ListingForm } from "#app/domain/catalogue/ui/listing-form.tsx";
import { ListingStateTag } from "#app/domain/catalogue/ui/listing-state-tag.tsx";
import { PhotoUpload } from "#app/domain/catalogue/ui/photo-upload.tsx";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { openSellerDesk } from "#app/http/desk.server.ts";
import { formFields } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection, DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { claimBook } from "#app/workflows/claim-book.server.ts";
import { editListing } from "#app/workflows/edit-listing.server.ts";
import { openListing } from "#app/workflows/open-listing.server.ts";
import { submitForReview } from "#app/workflows/submit-listing.server.ts";
import { listingChoices } from "./listing-choices.server.ts";
import { readListingForm } from "./listing-form.server.ts";
import { tellEditRefusal, tellSubmitRefusal } from "./listing-messages.server.ts";

export const loader = page(async (page) => {
  const { sellerId } = await openSellerDesk(page);
  const opened = await openListing(page.services.db, { id: page.params.id ?? "", sellerId });
  if (!opened) throw notFound();
  const { listing, stock } = opened;
  const draft = draftOf(listing);
  const choices = listingChoices(page);
  const onShelf = new Map([...stock].map(([id, count]) => [id, count.onHand]));
  const name = draft.texts.vi.name || draft.texts.en.name || page.t("seller:untitled");
  const { id, state, version, declinedReason, photos, slugs } = listing;
  return {
    facts: { title: name, description: page.t("seller:title"), noIndex: true },
    listing: { id, state, version, declinedReason, photos, slugs, name, hasChange: listing.pending !== null },
    inReview: isInReview(listing),
    editable: isEditable(state),
    values: formValuesOf(draft, listing.packs, stock, choices.attributes),
    held: Object.fromEntries([...stock].map(([packId, count]) => [packId, count.held])),
    gaps: gapsOf(listing, onShelf),
    claims: claimsOf(listing, await claimBook(page.services.db, page.services.reference, id, page.today)),
    choices,
    done: page.url.searchParams.get("done"),
  };
});

export const action = page(async (page) => {
  const { sellerId, userId: actorId } = await openSellerDesk(page);
  const { services, params, now } = page;
  const id = params.id ?? "";
  const fields = await formFields(page.request);
  const opened = await openListing(services.db, { id, sellerId });
  if (!opened) throw notFound();
  if (fields.intent === "set") return refused([], fields, 200);
  const typed = readListingForm(fields, page);
  if (typed.errors.length > 0) return refused(typed.errors, fields);
  const { submits, ...input } = typed.value;
  const edited = await editListing({ ...services, actorId, now }, { id, sellerId, ...input });
  if (!edited.ok)
    return refused(tellEditRefusal(edited.error, page), fields, edited.error.code === "stale" ? 409 : 422);
  const here = hrefIn(page.locale, `/seller/listings/${id}`);
  if (!submits) throw seeOther(`${here}?done=saved`);
  const submitted = await submitForReview(services, { id, sellerId, actorId, now });
  if (!submitted.ok) return refused(tellSubmitRefusal(submitted.error, page));
  throw seeOther(`${here}?done=submitted`);
});

export default function ListingPage() {
  const { listing, values, choices, gaps, claims, held, editable, inReview } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, locale } = usePage();
  const href = useHref();
  const form = {
    values: answer && Object.keys(answer.values).length > 0 ? keptValues(answer.values, values) : values,
    errors: answer?.errors ?? [],
    choices,
    claims,
  };
  const slug = listing.slugs[locale === "vi" ? "vi" : "en"];
  return (
    <>
      <DeskTitle title={listing.name} note={<ListingStateTag state={listing.state} hook />}>
        {listing.state === "live" ? (
          <a href={href(`/products/${slug}`)} className={buttonClass("quiet", "sm")}>
            {t("seller:form.seePublic")}
          </a>
        ) : null}
      </DeskTitle>
      <ErrorSummary errors={answer?.errors} />
      {answer?.errors.length === 0 ? (
        <Notice tone="info" role="status">
          {t("seller:form.setChanged")}
        </Notice>
      ) : null}
      {answer ? null : <ListingNews />}
      {editable ? (
        <>
          {inReview || answer ? null : (
            <div className="mt-4">
              <GapList gaps={gaps} />
            </div>
          )}
          <ClaimSummary claims={claims} listingId={listing.id} />
          <DeskSection title={t("seller:photos.title")} id="photos">
            <PhotoUpload
              listingId={listing.id}
              photos={listing.photos}
              room={photoLimits.count - listing.photos.length}
            />
          </DeskSection>
          <ListingForm form={form} version={listing.version} state={listing.state} held={held} canSubmit={!inReview} />
        </>
      ) : null}
    </>
  );
}

/** What happened last, and what the state of the listing means for its maker. */
function ListingNews() {
  const { listing, done } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const { state, declinedReason, hasChange } = listing;
  return (
    <div className="grid gap-3">
      {done === "saved" ? (
        <Notice tone="good" role="status">
          {t(state === "live" && hasChange ? "seller:news.savedChange" : "seller:news.saved")}
        </Notice>
      ) : null}
      {declinedReason ? (
        <Notice tone="bad">
          <strong>{t(state === "live" ? "seller:news.changeDeclined" : "seller:news.declined")}</strong>
          <span className="block whitespace-pre-line" dir="auto">
            {declinedReason}
          </span>
        </Notice>
      ) : (
        <StateNews />
      )}
    </div>
  );
}

function StateNews() {
  const { listing, inReview, done } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const { state, hasChange } = listing;
  if (inReview) {
    return (
      <Notice tone="info" role={done === "submitted" ? "status" : undefined}>
        {t(state === "live" ? "seller:news.changeInReview" : "seller:news.inReview")}
      </Notice>
    );
  }
  if (state === "live")
    return <Notice tone="info">{t(hasChange ? "seller:news.changeKept" : "seller:news.liveRules")}</Notice>;
  if (state === "suspended" || state === "archived") return <Notice tone="warn">{t(`seller:news.${state}`)}</Notice>;
  return null;
}
