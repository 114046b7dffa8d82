import type { SeasonEntry } from "#app/domain/places/model/season-entry.ts";
import { SeasonMonths } from "#app/domain/places/ui/season-months.tsx";
import { SeasonRuleLine, SeasonSource } from "#app/domain/places/ui/season-notes.tsx";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { Emblem } from "#app/ui/emblem.tsx";
import { SeasonStrip } from "#app/ui/season-strip.tsx";
import { GoodsCard, type GoodsCardProps } from "./goods-card.tsx";
import { SeasonLinks, type ShownLinks } from "./season-links.tsx";

type ArticleProps = {
  entry: SeasonEntry;
  places: { code: string; slug: string }[];
  links: ShownLinks;
  cards: readonly GoodsCardProps["card"][];
};

/** With this many cards a row is full, and the links stand below it. */
const fullRow = 3;

/** A crop, bloom or happening of the month: its year and its places, then what of it one can buy, visit and see. */
export function SeasonArticle({ entry, places, links, cards }: ArticleProps) {
  const offers = Object.values(links).some(({ total }) => total > 0);
  return (
    <article
      id={entry.key}
      data-testid="season-article"
      className="scroll-mt-24 grid gap-x-10 gap-y-6 py-8 first:pt-2 lg:grid-cols-[minmax(0,2fr)_minmax(0,5fr)]"
    >
      <div className="grid content-start gap-2.5">
        <div className="grid grid-cols-[3rem_1fr] items-center gap-3">
          <Emblem name={entry.emblem} className="size-12 text-pine" />
          <h3 className="font-display text-xl">{entry.name}</h3>
        </div>
        <SeasonStrip season={entry.months} />
        <SeasonMonths months={entry.months} festival={entry.rule !== null} />
        <SeasonRuleLine rule={entry.rule} />
        {entry.note ? <p>{entry.note}</p> : null}
        <Places places={places} total={entry.units.length} />
        <SeasonSource source={entry.source} checkedOn={entry.checkedOn} />
      </div>
      {offers ? (
        <div className="grid grid-cols-2 content-start gap-x-4 gap-y-6 sm:gap-x-6 md:grid-cols-4">
          {cards.map((card) => (
            <GoodsCard key={card.hit.id} card={card} />
          ))}
          <div className={cards.length === 0 || cards.length >= fullRow ? "col-span-full" : "col-span-2"}>
            <SeasonLinks links={links} leaveOut="product" />
          </div>
        </div>
      ) : null}
    </article>
  );
}

function Places({ places, total }: { places: ArticleProps["places"]; total: number }) {
  const { t, unitName } = usePage();
  const href = useHref();
  if (places.length === 0) return null;
  return (
    <div className="text-sm">
      <p className="text-ink-soft">{t("home:seasons.where")}</p>
      <ul className="flex flex-wrap gap-x-4">
        {places.map(({ code, slug }) => (
          <li key={code}>
            <a href={href(`/places/${slug}`)} className="inline-block py-1 text-pine hover:underline">
              {unitName(code)}
            </a>
          </li>
        ))}
      </ul>
      {total > places.length ? (
        <p className="text-ink-soft">{t("home:seasons.more", { count: total - places.length })}</p>
      ) : null}
    </div>
  );
}
