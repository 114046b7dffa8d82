import { useLoaderData } from "@remix-run/react";
import { itemsOfMonth, seasonKinds } from "#app/domain/places/model/season-calendar.ts";
import { seasonEntry } from "#app/domain/places/model/season-entry.ts";
import type { MonthHeadline, SeasonItem } from "#app/domain/places/model/unit.ts";
import { MonthStrip } from "#app/domain/places/ui/month-strip.tsx";
import { page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { PageTitle, Section } from "#app/ui/layout.tsx";
import { SeasonLegend } from "#app/ui/season-legend.tsx";
import { linksOf } from "#app/workflows/season-links.server.ts";
import { shownLinks } from "./season-links.tsx";
import { SeasonRow } from "./season-row.tsx";

/** So many of a kind stand in a row; the month's page has more. */
const linksMost = 3;

export const loader = page(async (page) => {
  const { services, locale, t, today } = page;
  const items = services.reference.list<SeasonItem>("season-item");
  const headlines = services.reference.list<MonthHeadline>("month-headline");
  const links = await linksOf(page, items, { most: linksMost });
  const facts: PageFacts = { title: t("home:seasons.title"), description: t("home:seasons.description") };
  return {
    facts,
    months: headlines.map(({ month, headline }) => ({
      month,
      headline: headline[locale],
      names: itemsOfMonth(items, month, today)
        .slice(0, 5)
        .map(({ name }) => name[locale]),
    })),
    rows: items.map((item) => ({ entry: seasonEntry(item, locale, today), links: shownLinks(links(item.key)) })),
  };
});

export default function Seasons() {
  const { rows } = useLoaderData<typeof loader>();
  const { t, month } = usePage();
  const href = useHref();
  return (
    <div className="container-page pb-14">
      <Breadcrumbs items={[{ label: t("common:nav.home"), href: href("/") }, { label: t("common:nav.seasons") }]} />
      <PageTitle title={t("home:seasons.title")} lead={t("home:seasons.lead")} />
      <div className="border-t border-line">
        <MonthStrip current={month} />
      </div>
      <div className="mt-6">
        <SeasonLegend />
      </div>
      {seasonKinds.map((kind) => (
        <Section key={kind} title={t(`home:seasons.year.${kind}`)} id={kind}>
          <ul className="divide-y divide-line">
            {rows
              .filter(({ entry }) => entry.kind === kind)
              .map(({ entry, links }) => (
                <SeasonRow key={entry.key} entry={entry} links={links} />
              ))}
          </ul>
        </Section>
      ))}
      <Section title={t("home:seasons.table")} id="months">
        <MonthCards />
      </Section>
    </div>
  );
}

function MonthCards() {
  const { months } = useLoaderData<typeof loader>();
  const { t, format, month: current } = usePage();
  const href = useHref();
  return (
    <ol className="grid gap-x-6 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
      {months.map(({ month, headline, names }) => (
        <li key={month} className="relative">
          <img
            src={`/art/scenes/month-${String(month).padStart(2, "0")}.svg`}
            alt=""
            width="1440"
            height="620"
            loading="lazy"
            className="aspect-[2/1] w-full rounded-sm object-cover object-bottom"
          />
          <h3 className="mt-3 font-display text-xl">
            <a
              href={href(`/seasons/${month}`)}
              className="no-underline after:absolute after:inset-0 hover:text-pine"
              aria-current={month === current ? "date" : undefined}
            >
              {format.month(month)}
            </a>
            {month === current ? (
              <span className="ml-2 rounded-sm bg-ink px-2 py-0.5 align-middle font-text text-sm text-paper">
                {t("home:seasons.now")}
              </span>
            ) : null}
          </h3>
          <p className="text-ink-soft">{headline}</p>
          <p className="mt-1 text-sm text-ink-soft">{format.list(names)}</p>
        </li>
      ))}
    </ol>
  );
}
