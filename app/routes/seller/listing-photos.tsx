import { useActionData, useLoaderData } from "@remix-run/react";
import type { PhotoArrangement } from "#app/domain/catalogue/commands/arrange-photos.server.ts";
import { isEditable } from "#app/domain/catalogue/model/listing.ts";
import { focusOf, type PhotoFocus } from "#app/domain/catalogue/model/photo-focus.ts";
import type { PhotoMove } from "#app/domain/catalogue/model/photo-order.ts";
import { photoLimits } from "#app/domain/catalogue/model/photo-rules.ts";
import { altFields, longestAlt, type PhotoWords } from "#app/domain/catalogue/model/photo-words.ts";
import { findListing } from "#app/domain/catalogue/queries/find-listing.server.ts";
import { PhotoArrangementForm } from "#app/domain/catalogue/ui/photo-arrangement.tsx";
import { UploadForm } from "#app/domain/catalogue/ui/photo-upload.tsx";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { openSellerDesk } from "#app/http/desk.server.ts";
import type { FieldError } from "#app/http/field-error.ts";
import { formFields } from "#app/http/form.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { readUpload } from "#app/http/upload.server.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { putPhotosInOrder, type RefusedPhoto, takePhotos } from "#app/workflows/change-photos.server.ts";

export const loader = page(async (page) => {
  const listing = await ownListing(page);
  const { id, photos, current } = listing;
  const name = current.texts.vi.name || current.texts.en.name || page.t("seller:untitled");
  return {
    facts: { title: page.t("seller:photos.title"), description: name, noIndex: true },
    listing: { id, photos, name, editable: isEditable(listing.state) },
    saved: page.url.searchParams.get("done") === "saved",
  };
});

export const action = page(async (page) => {
  const listing = await ownListing(page);
  if (!isEditable(listing.state)) return refused([{ field: "photos", message: page.t("seller:errors.closed") }]);
  const isUpload = (page.request.headers.get("content-type") ?? "").startsWith("multipart/");
  return isUpload ? upload(page, listing.id, listing.sellerId) : arrange(page, listing.id, listing.sellerId);
});

async function ownListing(page: PageRequest) {
  const { sellerId } = await openSellerDesk(page);
  const listing = await findListing(page.services.db, { id: page.params.id ?? "", sellerId });
  if (!listing) throw notFound();
  return listing;
}

async function upload(page: PageRequest, id: string, sellerId: string) {
  const sent = await readUpload(page.request, { field: "photos", files: photoLimits.count, bytes: photoLimits.bytes });
  if (!sent.ok)
    return refused([tell(page, { name: "", problem: sent.error === "too-large" ? "too-large" : "broken" })]);
  const { files, tooMany } = sent.value;
  if (files.length === 0) return refused([{ field: "photos", message: page.t("seller:photos.none") }]);
  const taken = await takePhotos(page.services, { id, sellerId, offered: files });
  if (!taken.ok) throw notFound();
  const refusals: RefusedPhoto[] = tooMany
    ? [...taken.value.refusals, { name: "", problem: "too-many" }]
    : taken.value.refusals;
  if (refusals.length > 0) return refused(refusals.map((refusal) => tell(page, refusal)));
  throw seeOther(`${hrefIn(page.locale, `/seller/listings/${id}`)}#photos`);
}

async function arrange(page: PageRequest, id: string, sellerId: string) {
  const fields = await formFields(page.request);
  const done = await putPhotosInOrder(page.services, { id, sellerId, told: toldOf(fields), move: moveOf(fields.move) });
  if (!done.ok) throw notFound();
  throw seeOther(hrefIn(page.locale, `/seller/listings/${id}/photos?done=saved`));
}

/** By photo: its words in each language, and what stays in sight. */
function toldOf(fields: Record<string, string>): PhotoArrangement["told"] {
  const told = new Map<string, Partial<PhotoWords & PhotoFocus>>();
  for (const [name, value] of Object.entries(fields)) {
    const [, field = "", photoId = ""] = /^(alt[A-Z][a-z]|focus)\.(.+)$/.exec(name) ?? [];
    const altField = Object.values(altFields).find((each) => each === field);
    const part = altField ? { [altField]: value.slice(0, longestAlt) } : field === "focus" ? focusOf(value) : null;
    if (part) told.set(photoId, { ...told.get(photoId), ...part });
  }
  return told;
}

function moveOf(move: string | undefined): PhotoMove | null {
  const [kind, photoId] = (move ?? "").split(":");
  const isMove = kind === "up" || kind === "down" || kind === "cover" || kind === "remove";
  return isMove && photoId ? { kind, photoId } : null;
}

/** Which file, and why not. */
function tell({ t }: PageRequest, { name, problem }: RefusedPhoto): FieldError {
  const { megabytes, count, smallestSide } = photoLimits;
  const reason = t(`seller:photos.problem.${problem}`, { megabytes, limit: count, side: smallestSide });
  return { field: "photos", message: name ? `${name.slice(0, 80)}: ${reason}` : reason };
}

export default function ListingPhotos() {
  const { listing, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = usePage();
  const href = useHref();
  const room = photoLimits.count - listing.photos.length;
  return (
    <>
      <DeskTitle title={t("seller:photos.title")} note={listing.name}>
        <a href={href(`/seller/listings/${listing.id}`)} className={buttonClass("quiet", "sm")}>
          {t("seller:photos.back")}
        </a>
      </DeskTitle>
      <div className="grid gap-6">
        <ErrorSummary errors={answer?.errors} />
        {saved && !answer ? (
          <Notice tone="good" role="status">
            {t("seller:news.saved")}
          </Notice>
        ) : null}
        {listing.editable && room > 0 ? (
          <UploadForm target={href(`/seller/listings/${listing.id}/photos`)} room={room} />
        ) : null}
        {listing.photos.length > 0 ? (
          <PhotoArrangementForm photos={listing.photos} />
        ) : (
          <p className="text-ink-soft">{t("seller:photos.empty")}</p>
        )}
      </div>
    </>
  );
}
