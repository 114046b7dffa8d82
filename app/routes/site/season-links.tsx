import { itemPath } from "#app/domain/search/ui/item-card.tsx";
import { eventDaysText } from "#app/i18n/event-days-text.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { SearchHit } from "#app/ports/search-index.ts";
import type { ItemLinks } from "#app/workflows/season-links.server.ts";

const types = ["product", "producer", "experience", "event"] as const;
type LinkedType = (typeof types)[number];

type LinkedHit = Pick<SearchHit, "type" | "id" | "slug" | "title" | "textLocale" | "startsOn" | "endsOn"> & {
  confirmed: boolean;
  weekdays: readonly number[];
};
export type ShownLinks = Record<LinkedType, { total: number; hits: LinkedHit[] }>;

/** What the links need, without all that cards do. */
export function shownLinks({ product, producer, experience, event }: ItemLinks): ShownLinks {
  const shown = ({ total, hits }: typeof product) => ({ total, hits: hits.map(linkedHit) });
  return { product: shown(product), producer: shown(producer), experience: shown(experience), event: shown(event) };
}

function linkedHit(hit: SearchHit): LinkedHit {
  const { type, id, slug, title, textLocale, startsOn, endsOn, card } = hit;
  const confirmed = card.dateState !== "unverified";
  return { type, id, slug, title, textLocale, startsOn, endsOn, confirmed, weekdays: card.weekdays ?? [] };
}

/** "3 products · 1 farm": what a closed row holds. */
export function useLinkCounts(): (links: ShownLinks) => string {
  const { t, format } = usePage();
  return (links) =>
    format.labels(
      types.flatMap((type) =>
        links[type].total > 0 ? [t(`home:seasons.count.${type}`, { count: links[type].total })] : [],
      ),
    );
}

/** Links to the goods, makers, visits and events of a season; a kind without any is left out. */
export function SeasonLinks({ links, leaveOut }: { links: ShownLinks; leaveOut?: LinkedType }) {
  const { t } = usePage();
  const shown = types.filter((type) => type !== leaveOut && links[type].hits.length > 0);
  if (shown.length === 0) return null;
  return (
    <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
      {shown.map((type) => (
        <div key={type}>
          <dt className="text-sm text-ink-soft">{t(`home:seasons.link.${type}`)}</dt>
          <dd>
            <ul>
              {links[type].hits.map((hit) => (
                <LinkLine key={hit.id} hit={hit} />
              ))}
            </ul>
            {links[type].total > links[type].hits.length ? (
              <p className="text-sm text-ink-soft">
                {t("home:seasons.more", { count: links[type].total - links[type].hits.length })}
              </p>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function LinkLine({ hit }: { hit: LinkedHit }) {
  const { t, format, locale } = usePage();
  const href = useHref();
  const { startsOn, endsOn, weekdays } = hit;
  const days = startsOn ? eventDaysText({ startsOn, endsOn: endsOn ?? startsOn, weekdays }, t, format) : null;
  return (
    <li>
      <a
        href={href(itemPath(hit))}
        lang={hit.textLocale === locale ? undefined : hit.textLocale}
        className="inline-block py-1 font-semibold text-pine hover:underline"
      >
        {hit.title}
      </a>
      {days ? (
        <span className="block text-sm">
          {hit.confirmed ? days : format.labels([days, t("home:seasons.unconfirmed")])}
        </span>
      ) : null}
    </li>
  );
}
