import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { monthAfter, monthBefore, seasonKinds } from "#app/domain/places/model/season-calendar.ts";
import type { MonthHeadline } from "#app/domain/places/model/unit.ts";
import { MonthStrip } from "#app/domain/places/ui/month-strip.tsx";
import { SeasonScene } from "#app/domain/places/ui/season-scene.tsx";
import { SeasonWarnings } from "#app/domain/places/ui/season-warnings.tsx";
import { CardGrid, SceneGrid } from "#app/domain/search/ui/card-grid.tsx";
import { notFound } from "#app/http/answers.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Section } from "#app/ui/layout.tsx";
import { SeasonLegend } from "#app/ui/season-legend.tsx";
import { seasonMonth, structuredMonth } from "#app/workflows/season-month.server.ts";
import { monthWarnings } from "#app/workflows/visit-warnings.server.ts";
import { GoodsCard, type GoodsCardProps } from "./goods-card.tsx";
import { type Card, PortalCard } from "./portal-card.tsx";
import { SeasonArticle } from "./season-article.tsx";
import { shownLinks } from "./season-links.tsx";

export const loader = page(async (page) => {
  const { services, locale, params, t, format } = page;
  if (!/^([1-9]|1[0-2])$/.test(params.month ?? "")) throw notFound();
  const shown = Number(params.month);
  const month = await seasonMonth(page, shown);
  const text = services.reference.list<MonthHeadline>("month-headline").find((each) => each.month === shown);
  const title = t("home:seasons.monthTitle", { month: format.month(shown) });
  const lead = text?.lead[locale] ?? "";
  const file = `/art/scenes/month-${String(shown).padStart(2, "0")}`;
  const facts: PageFacts = {
    title,
    description: lead,
    structured: structuredMonth(page, title, month),
    preload: [
      { href: `${file}-tall.svg`, media: "(max-width: 47.99rem)" },
      { href: `${file}.svg`, media: "(min-width: 48rem)" },
    ],
  };
  return {
    facts,
    shown,
    lead,
    warnings: monthWarnings(page, shown),
    headline: text?.headline[locale] ?? "",
    ...month,
    entries: month.entries.map(({ links, ...entry }) => ({ ...entry, links: shownLinks(links) })),
  };
});

export default function SeasonMonth() {
  const { shown, headline, lead, entries, others, visits, goodsTotal, visitsTotal, warnings } =
    useLoaderData<typeof loader>();
  const { t, format } = usePage();
  const href = useHref();
  const month = format.month(shown);
  const kinds = seasonKinds.filter((kind) => entries.some(({ entry }) => entry.kind === kind));
  return (
    <div className="container-page pb-12">
      <Breadcrumbs
        items={[
          { label: t("common:nav.home"), href: href("/") },
          { label: t("common:nav.seasons"), href: href("/seasons") },
          { label: month },
        ]}
      />
      <SeasonScene month={shown} eyebrow={month} title={headline} lead={lead} />
      <MonthStrip current={shown} />
      <SeasonWarnings warnings={warnings} />
      <OnThisPage />
      <SeasonLegend />
      {kinds.map((kind) => (
        <Section key={kind} title={t(`home:seasons.year.${kind}`)} id={kind}>
          <div className="divide-y divide-line">
            {entries
              .filter(({ entry }) => entry.kind === kind)
              .map((entry) => (
                <SeasonArticle key={entry.entry.key} {...entry} />
              ))}
          </div>
        </Section>
      ))}
      <Goods title={t("home:seasons.others", { month })} cards={others}>
        <SeeAll path={`/products?season=${shown}`} count={goodsTotal} />
      </Goods>
      <Visits title={t("home:seasons.moreVisits", { month })} cards={visits}>
        <SeeAll path={`/experiences?season=${shown}`} count={visitsTotal} />
      </Visits>
      <Events title={t("home:seasons.events", { month })} />
      <NeighbourMonths shown={shown} />
    </div>
  );
}

/** Everything of the month by name: the page is long on a phone. */
function OnThisPage() {
  const { shown, entries } = useLoaderData<typeof loader>();
  const { t, format } = usePage();
  return (
    <nav aria-label={t("home:seasons.onThisPage", { month: format.month(shown) })} className="my-6">
      <ul className="flex flex-wrap gap-2">
        {entries.map(({ entry }) => (
          <li key={entry.key}>
            <a
              href={`#${entry.key}`}
              className="inline-flex min-h-9 items-center rounded-sm border border-line px-3 py-1 text-sm no-underline hover:bg-mist"
            >
              {entry.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Visits({ title, cards, children }: { title: string; cards: readonly Card[]; children: ReactNode }) {
  if (cards.length === 0) return null;
  return (
    <Section title={title} id="visits" action={children}>
      <SceneGrid>
        {cards.map((card) => (
          <PortalCard key={card.hit.id} card={card} headingLevel={3} />
        ))}
      </SceneGrid>
    </Section>
  );
}

function Goods({
  title,
  cards,
  children,
}: {
  title: string;
  cards: readonly GoodsCardProps["card"][];
  children: ReactNode;
}) {
  if (cards.length === 0) return null;
  return (
    <Section title={title} id="products" action={children}>
      <CardGrid columns={4}>
        {cards.map((card) => (
          <GoodsCard key={card.hit.id} card={card} />
        ))}
      </CardGrid>
    </Section>
  );
}

function Events({ title }: { title: string }) {
  const { events } = useLoaderData<typeof loader>();
  if (events.length === 0) return null;
  return (
    <Section title={title} id="events">
      <CardGrid columns={4}>
        {events.map((card) => (
          <PortalCard key={card.hit.id} card={card} headingLevel={3} />
        ))}
      </CardGrid>
    </Section>
  );
}

function SeeAll({ path, count }: { path: string; count: number }) {
  const { t } = usePage();
  const href = useHref();
  return (
    <a href={href(path)} rel="nofollow" className="inline-block py-1 font-semibold text-pine hover:underline">
      {t("home:seeAll", { count })}
    </a>
  );
}

function NeighbourMonths({ shown }: { shown: number }) {
  const { t, format } = usePage();
  const href = useHref();
  const link = "inline-block py-2 font-semibold text-pine hover:underline";
  return (
    <nav
      aria-label={t("home:seasons.nearby")}
      className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-line pt-4"
    >
      <a href={href(`/seasons/${monthBefore(shown)}`)} rel="prev" className={link}>
        <span aria-hidden="true">← </span>
        {format.month(monthBefore(shown))}
      </a>
      <a href={href("/seasons")} className={link}>
        {t("home:seasons.whole")}
      </a>
      <a href={href(`/seasons/${monthAfter(shown)}`)} rel="next" className={link}>
        {format.month(monthAfter(shown))}
        <span aria-hidden="true"> →</span>
      </a>
    </nav>
  );
}
