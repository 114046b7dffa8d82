import { usePage } from "#app/i18n/page-view.tsx";
import { localeNames, locales } from "#app/shared/locale.ts";
import { money } from "#app/shared/money.ts";
import { Label } from "#app/ui/label.tsx";
import { Photo } from "#app/ui/photo.tsx";
import { SeasonStrip } from "#app/ui/season-strip.tsx";
import { printedGtin } from "../model/gtin.ts";
import {
  type DeskLocale,
  deskLocales,
  type ListingPhoto,
  type Pack,
  packCurrencies,
  type ReviewedPart,
} from "../model/listing.ts";
import { altFields } from "../model/photo-words.ts";

type PreviewProps = {
  shown: ReviewedPart;
  packs: readonly Pack[];
  photos: readonly ListingPhoto[];
  stock: Record<string, number>;
  facts: readonly { name: string; label: string; value: string }[];
};

/** The whole listing in both languages, as far as a buyer will see it. */
export function ListingPreview({ shown, packs, photos, stock, facts }: PreviewProps) {
  const { unitName } = usePage();
  const { texts } = shown;
  return (
    <div className="grid gap-8 lg:grid-cols-[15rem_1fr]">
      <div className="grid content-start gap-3">
        {photos.length > 0 ? (
          photos.map((photo) => (
            <figure key={photo.id}>
              <Photo
                photo={{ ...photo, alt: "" }}
                sizes="(min-width: 1024px) 15rem, 100vw"
                className="w-full rounded-sm"
              />
              <figcaption className="text-sm text-ink-soft">
                {locales
                  .filter((locale) => photo[altFields[locale]])
                  .map((locale) => (
                    <span key={locale} lang={locale} className="block">
                      {photo[altFields[locale]]}
                    </span>
                  ))}
              </figcaption>
            </figure>
          ))
        ) : (
          <Label
            emblem={shown.facts.emblem}
            accent={shown.facts.accent}
            title={texts.vi.name}
            titleLang="vi"
            place={unitName(shown.facts.unitCode)}
          />
        )}
        <SeasonStrip season={shown.facts.season} />
      </div>
      <div className="min-w-0">
        <div className="grid gap-8 xl:grid-cols-2">
          {deskLocales.map((locale) => (
            <TextColumn key={locale} locale={locale} shown={shown} />
          ))}
        </div>
        <PackTable packs={packs} stock={stock} />
        <dl className="mt-6 grid gap-x-6 text-sm sm:grid-cols-2">
          {facts.map((fact) => (
            <div key={fact.name} className="flex justify-between gap-4 border-t border-line py-1.5">
              <dt className="text-ink-soft">{fact.label}</dt>
              <dd className="text-right">{fact.value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}

function TextColumn({ locale, shown }: { locale: DeskLocale; shown: ReviewedPart }) {
  const { t } = usePage();
  const text = shown.texts[locale];
  return (
    <article lang={locale} dir="auto" className="grid content-start gap-3 [overflow-wrap:anywhere]">
      <p className="text-sm text-ink-soft">{localeNames[locale]}</p>
      <h3 className="font-display text-xl">{text.name || "–"}</h3>
      <p className="text-lg">{text.summary}</p>
      <p className="whitespace-pre-line">{text.description}</p>
      {text.makerNote ? <blockquote className="border-l-2 border-pine pl-3">{text.makerNote}</blockquote> : null}
      {(["ingredients", "storage", "use"] as const)
        .filter((field) => text[field])
        .map((field) => (
          <p key={field}>
            <strong className="font-semibold">{t(`seller:form.${field}`)}: </strong>
            {text[field]}
          </p>
        ))}
    </article>
  );
}

function PackTable({ packs, stock }: { packs: readonly Pack[]; stock: Record<string, number> }) {
  const { t, format } = usePage();
  return (
    <div className="mt-6 overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr className="border-b border-ink text-left">
            <th scope="col" className="py-2 pr-4 font-semibold">
              {t("seller:form.label")}
            </th>
            {packCurrencies.map((currency) => (
              <th key={currency} scope="col" className="py-2 pr-4 text-right font-semibold">
                {currency}
              </th>
            ))}
            <th scope="col" className="py-2 pr-4 text-right font-semibold">
              {t("seller:form.grossG")}
            </th>
            <th scope="col" className="py-2 text-right font-semibold">
              {t("seller:form.stock")}
            </th>
          </tr>
        </thead>
        <tbody className="tabular-nums">
          {packs.map((pack) => (
            <tr key={pack.id} className="border-b border-line">
              <td className="py-2 pr-4">
                {pack.labels.vi} / {pack.labels.en}
                <PackNotes pack={pack} />
              </td>
              {packCurrencies.map((currency) => {
                const minor = pack.prices[currency];
                return (
                  <td key={currency} className="py-2 pr-4 text-right">
                    {minor === null ? "–" : format.money(money(minor, currency))}
                  </td>
                );
              })}
              <td className="py-2 pr-4 text-right">{format.number(pack.grossG)}</td>
              <td className="py-2 text-right">{format.number(stock[pack.id] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PackNotes({ pack: { gtin, promisedOn, preorderUntil } }: { pack: Pack }) {
  const { t, format } = usePage();
  const notes = [
    gtin ? `GTIN ${printedGtin(gtin)}` : "",
    promisedOn && preorderUntil
      ? t("catalogue:preorder.offer", { day: format.dayShort(promisedOn), until: format.dayShort(preorderUntil) })
      : "",
  ].filter(Boolean);
  return notes.length > 0 ? <span className="block text-ink-soft">{notes.join(" · ")}</span> : null;
}
