import { usePage } from "#app/i18n/page-view.tsx";
import type { ListingPhoto } from "../model/listing.ts";
import { focusPlaces, placeOf } from "../model/photo-focus.ts";

/** Nine places laid out as they lie in the photo; the one chosen stays in sight where a frame crops it. */
export function FocusField({ photo, index }: { photo: ListingPhoto; index: number }) {
  const { t } = usePage();
  const chosen = placeOf(photo);
  return (
    <fieldset className="min-w-0" aria-describedby={`focus-hint-${photo.id}`}>
      <legend className="font-semibold">{t("seller:photos.focus.title", { number: index + 1 })}</legend>
      <div className="mt-1 grid w-40 grid-cols-3 border border-line-strong">
        {focusPlaces.map((place) => (
          <label
            key={place}
            title={t(`seller:photos.focus.${place}`)}
            className="grid h-11 cursor-pointer place-items-center border border-line hover:bg-mist-soft"
          >
            <input
              type="radio"
              name={`focus.${photo.id}`}
              value={place}
              defaultChecked={place === chosen}
              className="size-5 accent-pine"
            />
            <span className="sr-only">{t(`seller:photos.focus.${place}`)}</span>
          </label>
        ))}
      </div>
      <p id={`focus-hint-${photo.id}`} className="mt-1 text-sm text-ink-soft">
        {t("seller:photos.focus.hint", { place: t(`seller:photos.focus.${chosen}`) })}
      </p>
    </fieldset>
  );
}
