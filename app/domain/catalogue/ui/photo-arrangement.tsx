import { usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { Photo } from "#app/ui/photo.tsx";
import type { ListingPhoto } from "../model/listing.ts";
import { FocusField } from "./photo-focus-field.tsx";
import { PhotoWordFields } from "./photo-word-fields.tsx";

/** Every button of this form also saves what was typed and chosen: nothing is lost by moving a photo. */
export function PhotoArrangementForm({ photos }: { photos: readonly ListingPhoto[] }) {
  const { t } = usePage();
  return (
    <form method="post" className="grid gap-5">
      <button type="submit" name="move" value="" className="sr-only" tabIndex={-1}>
        {t("seller:photos.save")}
      </button>
      <ol className="grid gap-5">
        {photos.map((photo, index) => (
          <PhotoRow key={photo.id} photo={photo} index={index} last={index === photos.length - 1} />
        ))}
      </ol>
      <p>
        <button type="submit" name="move" value="" className={buttonClass("primary")}>
          {t("seller:photos.save")}
        </button>
      </p>
    </form>
  );
}

function PhotoRow({ photo, index, last }: { photo: ListingPhoto; index: number; last: boolean }) {
  const { t } = usePage();
  return (
    <li className="grid gap-4 border-t border-line pt-5 sm:grid-cols-[10rem_1fr]">
      <div className="flex gap-4 sm:grid sm:content-start sm:gap-3">
        <div className="shrink-0">
          <Photo
            photo={{ ...photo, alt: "" }}
            sizes="10rem"
            className="aspect-[4/5] w-32 rounded-sm object-cover sm:w-40"
          />
          {index === 0 ? <p className="mt-1 text-sm font-semibold">{t("seller:photos.cover")}</p> : null}
        </div>
        <FocusField photo={photo} index={index} />
      </div>
      <div className="grid content-start gap-4">
        <PhotoWordFields photo={photo} />
        <MoveButtons photoId={photo.id} index={index} last={last} />
      </div>
    </li>
  );
}

function MoveButtons({ photoId, index, last }: { photoId: string; index: number; last: boolean }) {
  const { t } = usePage();
  const moves = [
    { kind: "cover", shown: index > 0 },
    { kind: "up", shown: index > 1 },
    { kind: "down", shown: !last },
    { kind: "remove", shown: true },
  ] as const;
  return (
    <div className="flex flex-wrap gap-2">
      {moves
        .filter((move) => move.shown)
        .map(({ kind }) => (
          <button
            key={kind}
            type="submit"
            name="move"
            value={`${kind}:${photoId}`}
            className={buttonClass(kind === "remove" ? "danger" : "quiet", "sm")}
          >
            {t(`seller:photos.move.${kind}`)}
          </button>
        ))}
    </div>
  );
}
