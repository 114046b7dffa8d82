import { useLoaderData } from "@remix-run/react";
import { itemsOfMonth } from "#app/domain/places/model/season-calendar.ts";
import type { MonthHeadline, SeasonItem } from "#app/domain/places/model/unit.ts";
import { MonthStrip } from "#app/domain/places/ui/month-strip.tsx";
import { SeasonNow } from "#app/domain/places/ui/season-now.tsx";
import { SeasonScene } from "#app/domain/places/ui/season-scene.tsx";
import { CardGrid, SceneGrid } from "#app/domain/search/ui/card-grid.tsx";
import { page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { Section } from "#app/ui/layout.tsx";
import { SeasonLegend } from "#app/ui/season-legend.tsx";
import { relatedCards } from "#app/workflows/related-cards.server.ts";
import { structuredPortal } from "#app/workflows/structured-pages.server.ts";
import { PortalCard } from "./portal-card.tsx";

export const loader = page(async (page) => {
  const { services, locale, market, month, today, t } = page;
  const facets = { season: [String(month)] };
  const [products, sellable, visits, producers, events] = await Promise.all([
    relatedCards(page, { types: ["product"], facets, limit: 1 }),
    relatedCards(page, { types: ["product"], facets: { ...facets, market: [market] }, limit: 8 }),
    relatedCards(page, { types: ["experience"], facets, limit: 6 }),
    relatedCards(page, { types: ["producer"], limit: 4 }),
    relatedCards(page, { types: ["event"], limit: 3 }),
  ]);
  const headline = services.reference.list<MonthHeadline>("month-headline").find((each) => each.month === month);
  const items = itemsOfMonth(services.reference.list<SeasonItem>("season-item"), month, today);
  const facts: PageFacts = {
    title: t("home:title"),
    description: headline?.lead[locale] ?? t("home:description"),
    structured: structuredPortal(page),
    preload: [
      { href: `/art/scenes/month-${two(month)}-tall.svg`, media: "(max-width: 47.99rem)" },
      { href: `/art/scenes/month-${two(month)}.svg`, media: "(min-width: 48rem)" },
    ],
  };
  return {
    facts,
    headline: headline?.headline[locale] ?? "",
    lead: headline?.lead[locale] ?? "",
    inSeasonTotal: products.total,
    now: items.map(({ key, kind, name, note, emblem, months }) => ({
      key,
      kind,
      name: name[locale],
      note: note?.[locale] ?? null,
      emblem,
      months,
    })),
    products: sellable.cards,
    visits: visits.cards,
    producers: producers.cards,
    events: events.cards,
  };
});

/** The sentence says what this name means; a portal of another name does without it. */
const explainedName = "Đất Lành";

export default function Home() {
  const { headline, lead, now, products, visits, producers, events, inSeasonTotal } = useLoaderData<typeof loader>();
  const { t, month, format, portalName } = usePage();
  const href = useHref();
  return (
    <>
      <div className="container-page pt-4 md:pt-6">
        <SeasonScene
          month={month}
          eyebrow={`${t("common:portalPlace")} · ${format.month(month)}`}
          title={headline}
          lead={lead}
        >
          <a href={href(`/products?season=${month}`)} rel="nofollow" className={buttonClass("primary")}>
            {t("home:order")}
          </a>
          <a href={href(`/experiences?season=${month}`)} rel="nofollow" className={buttonClass("quiet")}>
            {t("home:visit")}
          </a>
        </SeasonScene>
        <MonthStrip current={month} />
        {portalName === explainedName ? <p className="measure mt-6 text-ink-soft">{t("home:name")}</p> : null}
      </div>
      <div className="container-page">
        <Section
          title={t("home:inSeason")}
          id="season"
          action={<More href={href(`/products?season=${month}`)} label={t("home:seeAll", { count: inSeasonTotal })} />}
        >
          <div className="mb-5 grid gap-2">
            <SeasonLegend />
            <p className="text-sm text-ink-soft">{t("catalogue:award.what")}</p>
          </div>
          <CardGrid columns={4}>
            {products.map((card) => (
              <PortalCard key={card.hit.id} card={card} headingLevel={3} />
            ))}
          </CardGrid>
        </Section>
        <SeasonNow items={now} month={month} />
        <Section
          title={t("home:comeAndSee")}
          id="visits"
          action={<More href={href("/experiences")} label={t("home:allVisits")} />}
        >
          <SceneGrid>
            {visits.map((card) => (
              <PortalCard key={card.hit.id} card={card} headingLevel={3} />
            ))}
          </SceneGrid>
        </Section>
        <Section title={t("home:proofTitle")} id="proof">
          <ProofPromise />
        </Section>
        <Section
          title={t("home:makers")}
          id="makers"
          action={<More href={href("/producers")} label={t("home:allMakers")} />}
        >
          <CardGrid columns={4}>
            {producers.map((card) => (
              <PortalCard key={card.hit.id} card={card} headingLevel={3} />
            ))}
          </CardGrid>
        </Section>
        {events.length > 0 ? (
          <Section
            title={t("home:events")}
            id="events"
            action={<More href={href("/events")} label={t("home:allEvents")} />}
          >
            <CardGrid>
              {events.map((card) => (
                <PortalCard key={card.hit.id} card={card} headingLevel={3} />
              ))}
            </CardGrid>
          </Section>
        ) : null}
      </div>
    </>
  );
}

function More({ href, label }: { href: string; label: string }) {
  return (
    <a
      href={href}
      rel={href.includes("?") ? "nofollow" : undefined}
      className="inline-block py-1 font-semibold text-pine no-underline hover:underline"
    >
      {label} <span aria-hidden="true">→</span>
    </a>
  );
}

const promises = ["award", "home", "season"] as const;

function ProofPromise() {
  const { t } = usePage();
  return (
    <div className="grid gap-6 md:grid-cols-3">
      {promises.map((promise) => (
        <div key={promise} className="border-t-2 border-pine pt-3">
          <h3 className="text-lg font-semibold">{t(`home:promise.${promise}Title`)}</h3>
          <p className="mt-1 text-ink-soft">{t(`home:promise.${promise}Text`)}</p>
        </div>
      ))}
    </div>
  );
}

function two(month: number): string {
  return String(month).padStart(2, "0");
}
