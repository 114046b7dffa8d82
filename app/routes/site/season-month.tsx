import { useLoaderData } from "@remix-run/react";
import type { MonthHeadline, SeasonItem } from "#app/domain/places/model/unit.ts";
import { MonthStrip } from "#app/domain/places/ui/month-strip.tsx";
import { SeasonNow } from "#app/domain/places/ui/season-now.tsx";
import { SeasonScene } from "#app/domain/places/ui/season-scene.tsx";
import { CardGrid, SceneGrid } from "#app/domain/search/ui/card-grid.tsx";
import { notFound } from "#app/http/answers.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { inSeason } from "#app/shared/season.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Section } from "#app/ui/layout.tsx";
import { relatedCards } from "#app/workflows/related-cards.server.ts";
import { PortalCard } from "./portal-card.tsx";

export const loader = page(async (page) => {
  const { services, locale, params, t, format } = page;
  if (!/^([1-9]|1[0-2])$/.test(params.month ?? "")) throw notFound();
  const month = Number(params.month);
  const facets = { season: [String(month)] };
  const [products, visits] = await Promise.all([
    relatedCards(page, { types: ["product"], facets, limit: 12 }),
    relatedCards(page, { types: ["experience"], facets, limit: 9 }),
  ]);
  const text = services.reference.list<MonthHeadline>("month-headline").find((each) => each.month === month);
  const items = services.reference.list<SeasonItem>("season-item").filter((item) => inSeason(item.months, month));
  const lead = text?.lead[locale] ?? "";
  const facts: PageFacts = { title: t("home:seasons.monthTitle", { month: format.month(month) }), description: lead };
  return {
    facts,
    shown: month,
    lead,
    headline: text?.headline[locale] ?? "",
    products: products.cards,
    visits: visits.cards,
    productsTotal: products.total,
    items: items.map(({ key, kind, name, note, emblem, months }) => ({
      key,
      kind,
      name: name[locale],
      note: note?.[locale] ?? null,
      emblem,
      months,
    })),
  };
});

export default function SeasonMonth() {
  const { shown, headline, lead, items, products, visits, productsTotal } = useLoaderData<typeof loader>();
  const { t, format } = usePage();
  const href = useHref();
  return (
    <div className="container-page">
      <Breadcrumbs
        items={[{ label: t("common:nav.seasons"), href: href("/seasons") }, { label: format.month(shown) }]}
      />
      <SeasonScene month={shown} eyebrow={format.month(shown)} title={headline} lead={lead} />
      <MonthStrip current={shown} />
      <SeasonNow items={items} month={shown} />
      {products.length > 0 ? (
        <Section
          title={t("home:seasons.products", { month: format.month(shown) })}
          id="products"
          action={
            <a href={href(`/products?season=${shown}`)} rel="nofollow" className="font-semibold text-pine">
              {t("home:seeAll", { count: productsTotal })}
            </a>
          }
        >
          <CardGrid columns={4}>
            {products.map((card) => (
              <PortalCard key={card.hit.id} card={card} headingLevel={3} />
            ))}
          </CardGrid>
        </Section>
      ) : null}
      {visits.length > 0 ? (
        <Section title={t("home:seasons.visits", { month: format.month(shown) })} id="visits">
          <SceneGrid>
            {visits.map((card) => (
              <PortalCard key={card.hit.id} card={card} headingLevel={3} />
            ))}
          </SceneGrid>
        </Section>
      ) : null}
    </div>
  );
}
