import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { FallbackTag, useTextLang } from "#app/ui/fallback-mark.tsx";

export type MakerFacts = {
  kind: "enterprise" | "cooperative" | "household";
  legalName: string;
  unitCode: string;
  addressLine: string;
  established: number | null;
  households: number | null;
  text: { locale: string; name: string; slug: string; tagline: string; story: string };
};

export type MakerPanelProps = {
  seller: MakerFacts;
  note: string;
  noteLang: string;
  visit: { title: string; slug: string; card: { scene?: string } } | null;
};

/** Who made it, in their own voice, and the way to their door. */
export function MakerPanel({ seller, note, noteLang, visit }: MakerPanelProps) {
  const { t, unitName } = usePage();
  const href = useHref();
  const lang = useTextLang(seller.text.locale);
  const quoted = useTextLang(noteLang);
  return (
    <section aria-labelledby="maker-title" className="grid items-center gap-8 py-10 md:grid-cols-2 md:gap-12">
      <img
        src={`/art/scenes/${visit?.card.scene ?? "mountain"}.svg`}
        alt=""
        width="960"
        height="640"
        loading="lazy"
        className="aspect-[3/2] w-full rounded-sm object-cover"
      />
      <div>
        <p className="font-semibold text-ink-soft">{t("catalogue:maker.title")}</p>
        <h2 id="maker-title" className="font-display text-2xl" lang={lang}>
          {seller.text.name}
        </h2>
        <FallbackTag textLocale={seller.text.locale} />
        {note ? (
          <blockquote className="measure my-4 border-l-4 border-accent pl-4 text-lg" lang={quoted}>
            {note}
          </blockquote>
        ) : null}
        <p className="measure" lang={lang}>
          {seller.text.tagline}
        </p>
        <p className="mt-3 text-sm text-ink-soft">
          {t(`catalogue:sellerKind.${seller.kind}`)} · <span lang="vi">{seller.legalName}</span>
          <br />
          <span lang="vi">{seller.addressLine}</span>, {unitName(seller.unitCode)}
        </p>
        <p className="mt-5 flex flex-wrap gap-3">
          {visit ? (
            <a href={href(`/experiences/${visit.slug}`)} className={buttonClass("quiet")}>
              {t("catalogue:maker.visit", { name: visit.title })}
            </a>
          ) : null}
          <a href={href(`/producers/${seller.text.slug}`)} className={buttonClass("link")}>
            {t("catalogue:maker.more")}
          </a>
        </p>
      </div>
    </section>
  );
}
