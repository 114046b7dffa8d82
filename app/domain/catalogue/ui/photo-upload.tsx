import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { pickText } from "#app/shared/pick-text.ts";
import { buttonClass } from "#app/ui/button.ts";
import { Photo } from "#app/ui/photo.tsx";
import type { ListingPhoto } from "../model/listing.ts";
import { photoLimits } from "../model/photo-rules.ts";
import { altsOf } from "../model/photo-words.ts";

type PhotoUploadProps = { listingId: string; photos: readonly ListingPhoto[]; room: number };

/** The photos there are, and a form for more; the limits are told before anything is sent. */
export function PhotoUpload({ listingId, photos, room }: PhotoUploadProps) {
  const { t, locale } = usePage();
  const href = useHref();
  const target = href(`/seller/listings/${listingId}/photos`);
  const words = (photo: ListingPhoto) => {
    const alt = pickText(altsOf(photo), locale);
    return { alt: alt?.text ?? "", altLang: alt?.lang };
  };
  return (
    <div className="grid grid-cols-1 gap-4">
      {photos.length > 0 ? (
        <ul className="flex gap-2 overflow-x-auto">
          {photos.map((photo) => (
            <li key={photo.id} className="shrink-0">
              <Photo photo={{ ...photo, ...words(photo) }} sizes="6rem" className="size-24 rounded-sm object-cover" />
            </li>
          ))}
        </ul>
      ) : null}
      {photos.length > 0 ? (
        <p>
          <a href={target} className="inline-block py-1 text-pine underline">
            {t("seller:photos.arrange")}
          </a>
        </p>
      ) : null}
      {room > 0 ? (
        <UploadForm target={target} room={room} />
      ) : (
        <p className="text-ink-soft">{t("seller:photos.full", { limit: photoLimits.count })}</p>
      )}
    </div>
  );
}

export function UploadForm({ target, room }: { target: string; room: number }) {
  const { t } = usePage();
  return (
    <form
      method="post"
      action={target}
      encType="multipart/form-data"
      className="grid grid-cols-1 gap-2"
      data-upload="photos"
    >
      <label htmlFor="field-photos" className="font-semibold">
        {t("seller:photos.choose")}
      </label>
      <p id="hint-photos" className="text-sm text-ink-soft">
        {t("seller:photos.limits", { count: room, megabytes: photoLimits.megabytes, side: photoLimits.smallestSide })}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <input
          id="field-photos"
          type="file"
          name="photos"
          multiple
          accept="image/jpeg,image/png,image/webp,image/avif"
          aria-describedby="hint-photos"
          className="w-full min-w-0 py-2 sm:w-auto"
        />
        <button type="submit" className={buttonClass("quiet")}>
          {t("seller:photos.upload")}
        </button>
      </div>
    </form>
  );
}
