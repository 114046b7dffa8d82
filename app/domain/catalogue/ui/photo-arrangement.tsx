import { usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { TextField } from "#app/ui/fields.tsx";
import { Photo } from "#app/ui/photo.tsx";
import type { ListingPhoto } from "../model/listing.ts";

/** Every button of this form also saves the descriptions: nothing typed is lost by moving a photo. */
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
  const moves = [
    { kind: "cover", shown: index > 0 },
    { kind: "up", shown: index > 1 },
    { kind: "down", shown: !last },
    { kind: "remove", shown: true },
  ] as const;
  return (
    <li className="grid gap-4 border-t border-line pt-5 sm:grid-cols-[10rem_1fr]">
      <div>
        <Photo photo={{ ...photo, alt: "" }} sizes="10rem" className="aspect-square w-40 rounded-sm object-cover" />
        {index === 0 ? <p className="mt-1 text-sm font-semibold">{t("seller:photos.cover")}</p> : null}
      </div>
      <div className="grid content-start gap-4">
        <div className="grid gap-4 lg:grid-cols-2">
          <TextField
            name={`altVi.${photo.id}`}
            label={t("seller:photos.altVi")}
            defaultValue={photo.altVi}
            maxLength={200}
            lang="vi"
          />
          <TextField
            name={`altEn.${photo.id}`}
            label={t("seller:photos.altEn")}
            defaultValue={photo.altEn}
            maxLength={200}
            lang="en"
          />
        </div>
        <div className="flex flex-wrap gap-2">
          {moves
            .filter((move) => move.shown)
            .map(({ kind }) => (
              <button
                key={kind}
                type="submit"
                name="move"
                value={`${kind}:${photo.id}`}
                className={buttonClass(kind === "remove" ? "danger" : "quiet", "sm")}
              >
                {t(`seller:photos.move.${kind}`)}
              </button>
            ))}
        </div>
      </div>
    </li>
  );
}
