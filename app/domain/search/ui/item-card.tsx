import type { ReactNode } from "react";
import { durationText } from "#app/i18n/duration-text.ts";
import { eventDaysText } from "#app/i18n/event-days-text.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { SearchHit } from "#app/ports/search-index.ts";
import { pickText } from "#app/shared/pick-text.ts";
import { isAllYear } from "#app/shared/season.ts";
import { FallbackTag } from "#app/ui/fallback-mark.tsx";
import { Label } from "#app/ui/label.tsx";
import { Photo } from "#app/ui/photo.tsx";
import { SaveLink } from "#app/ui/save-link.tsx";
import { SeasonStrip } from "#app/ui/season-strip.tsx";
import { Unbroken } from "#app/ui/unbroken.tsx";

export type CardContentsProps = {
  hit: SearchHit;
  price?: ReactNode;
  /** Whether it comes to where the reader is. */
  reach?: ReactNode;
  badge?: ReactNode;
  headingLevel?: 2 | 3;
  eager?: boolean;
};

const branches = {
  product: "/products",
  experience: "/experiences",
  producer: "/producers",
  event: "/events",
  page: "/legal",
} as const;
const testIds = {
  product: "product-card",
  experience: "experience-card",
  producer: "producer-card",
  event: "event-card",
  page: "page-card",
} as const;

/** Goods for adults are carded behind the age gate only, so their cards lead to the address behind it. */
export function itemPath(hit: Pick<SearchHit, "type" | "slug"> & { adult?: boolean }): string {
  return `${branches[hit.type]}/${hit.slug}${hit.adult ? "/adult" : ""}`;
}

/** A card of any list around its contents. The whole card leads to the item. */
export function ItemCard({ hit, contents }: { hit: SearchHit; contents: { __html: string } }) {
  return (
    <article
      data-testid={testIds[hit.type]}
      data-key={hit.key}
      className="relative flex flex-col"
      dangerouslySetInnerHTML={contents}
    />
  );
}

/** Picture, name, place, price, award if valid, season. */
export function CardContents({ hit, price, reach, badge, headingLevel = 2, eager }: CardContentsProps) {
  const href = useHref();
  const { locale } = usePage();
  const Heading = `h${headingLevel}` as "h2" | "h3";
  const lang = hit.textLocale === locale ? undefined : hit.textLocale;
  return (
    <>
      <CardPicture hit={hit} eager={eager} />
      <Heading className="mt-3 text-base font-semibold leading-snug" style={{ fontFamily: "inherit" }} lang={lang}>
        <a
          href={href(itemPath(hit))}
          className="no-underline after:absolute after:inset-0 hover:text-pine"
          data-testid={hit.type === "product" ? "product-title" : undefined}
        >
          <Unbroken text={hit.title} lang={lang} />
        </a>
      </Heading>
      <CardFactsLine hit={hit} />
      {price ? <div className="mt-2">{price}</div> : null}
      {reach}
      {hit.type === "experience" || hit.type === "event" ? (
        <SaveLink itemKey={hit.key} name={hit.title} lang={lang} path={itemPath(hit)} onCard />
      ) : null}
      {badge ? <div className="relative z-10 mt-2">{badge}</div> : null}
      {hit.card.season.length === 12 && !isAllYear(hit.card.season) ? (
        <div className="mt-auto pt-3">
          <SeasonStrip season={hit.card.season} compact />
        </div>
      ) : null}
    </>
  );
}

function CardPicture({ hit, eager }: { hit: SearchHit; eager?: boolean }) {
  const { unitName, locale, t, format } = usePage();
  const { card } = hit;
  if (card.image) {
    const alt = pickText(card.image.alt, locale);
    const photo = { ...card.image, alt: alt?.text ?? "", altLang: alt?.lang };
    return (
      <Photo
        photo={photo}
        sizes="(min-width: 1280px) 17rem, (min-width: 1024px) 24vw, (min-width: 768px) 30vw, 45vw"
        eager={eager}
        className="aspect-[4/5] w-full rounded-sm object-cover"
      />
    );
  }
  if (card.scene) {
    return (
      <img
        src={`/art/scenes/${card.scene}.svg`}
        alt=""
        width="960"
        height="640"
        loading={eager ? "eager" : "lazy"}
        className="aspect-[3/2] w-full rounded-sm object-cover"
      />
    );
  }
  const place = [
    unitName(card.unitCode),
    card.altitudeM ? t("common:altitude", { metres: format.number(card.altitudeM) }) : "",
  ]
    .filter(Boolean)
    .join(" · ");
  return <Label emblem={card.emblem} accent={card.accent} place={place} />;
}

function CardFactsLine({ hit }: { hit: SearchHit }) {
  const { unitName, t, format, locale } = usePage();
  const { card } = hit;
  const pack = hit.type === "product" ? pickText(card.variantLabel ?? {}, locale) : null;
  const facts = [
    hit.type === "event" && hit.startsOn ? dates(hit, t, format) : "",
    card.durationMinutes ? durationText(card.durationMinutes, t) : "",
    unitName(card.unitCode),
  ].filter(Boolean);
  return (
    <p className="mt-1 text-sm text-ink-soft">
      <FallbackTag textLocale={hit.textLocale} />
      {pack ? <span lang={pack.lang}>{pack.text}</span> : null}
      {pack && facts.length > 0 ? "\u00a0· " : ""}
      <Unbroken text={facts.join(" · ")} />
    </p>
  );
}

function dates({ startsOn, endsOn, card }: SearchHit, t: Page["t"], format: Page["format"]): string {
  if (!startsOn) return "";
  return eventDaysText({ startsOn, endsOn: endsOn ?? startsOn, weekdays: card.weekdays }, t, format);
}

type Page = ReturnType<typeof usePage>;
