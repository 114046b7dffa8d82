import { usePage } from "#app/i18n/page-view.tsx";
import { fallbackChain, type Locale, localeNames, locales } from "#app/shared/locale.ts";
import { TextField } from "#app/ui/fields.tsx";
import { deskLocales, type ListingPhoto } from "../model/listing.ts";
import { altFields, longestAlt } from "../model/photo-words.ts";

const otherLocales = locales.filter((locale) => !deskLocales.some((each) => each === locale));

/** What the photo shows, in five languages. The desk's two stand open; each other says what its readers see without it. */
export function PhotoWordFields({ photo }: { photo: ListingPhoto }) {
  const { t } = usePage();
  const written = otherLocales.filter((locale) => photo[altFields[locale]]);
  return (
    <>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {deskLocales.map((locale) => (
          <AltField key={locale} photo={photo} locale={locale} />
        ))}
      </div>
      <details open={written.length > 0}>
        <summary className="cursor-pointer py-1 text-pine underline">
          {t("seller:photos.otherLanguages", { written: written.length, of: otherLocales.length })}
        </summary>
        <div className="mt-3 grid items-start gap-4 lg:grid-cols-2">
          {otherLocales.map((locale) => (
            <AltField key={locale} photo={photo} locale={locale} />
          ))}
        </div>
      </details>
    </>
  );
}

function AltField({ photo, locale }: { photo: ListingPhoto; locale: Locale }) {
  const { t } = usePage();
  return (
    <TextField
      name={`${altFields[locale]}.${photo.id}`}
      label={t("seller:photos.alt", { language: localeNames[locale] })}
      defaultValue={photo[altFields[locale]]}
      maxLength={longestAlt}
      lang={locale}
      hint={useAltHint(photo, locale)}
    />
  );
}

/** What stands in for an empty text, by the rule pages follow. */
function useAltHint(photo: ListingPhoto, locale: Locale): string | undefined {
  const { t } = usePage();
  if (photo[altFields[locale]]) return undefined;
  const standIn = fallbackChain(locale).find((each) => photo[altFields[each]]);
  if (standIn) return t("seller:photos.altStandIn", { language: localeNames[standIn] });
  return locale === "vi" ? t("seller:photos.altHint") : t("seller:photos.altName");
}
