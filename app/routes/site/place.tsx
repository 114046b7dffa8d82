import { useLoaderData } from "@remix-run/react";
import { type SeasonItem, type Unit, unitName } from "#app/domain/places/model/unit.ts";
import { CardGrid, SceneGrid } from "#app/domain/search/ui/card-grid.tsx";
import { notFound } from "#app/http/answers.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { cardLink } from "#app/http/social-cards.server.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { Translated } from "#app/shared/locale.ts";
import { bestMonth } from "#app/shared/season.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { PageTitle, Section } from "#app/ui/layout.tsx";
import { SeasonLegend } from "#app/ui/season-legend.tsx";
import { SeasonStrip } from "#app/ui/season-strip.tsx";
import { placeCard } from "#app/workflows/item-cards.server.ts";
import { relatedCards } from "#app/workflows/related-cards.server.ts";
import { structuredPlace } from "#app/workflows/structured-pages.server.ts";
import { PortalCard } from "./portal-card.tsx";

export const loader = page(async (page) => {
  const { services, locale, params, t } = page;
  const unit = services.reference.list<Unit>("unit").find(({ slug }) => slug === params.slug);
  if (!unit) throw notFound();
  const facets = { place: [unit.code] };
  const [products, visits] = await Promise.all([
    relatedCards(page, { types: ["product"], facets, limit: 24 }),
    relatedCards(page, { types: ["experience"], facets, limit: 12 }),
  ]);
  const name = unitName(unit, locale);
  const sights = services.reference
    .list<{ key: string; unit: string; name: Translated }>("place")
    .filter((place) => place.unit === unit.code);
  const seasons = services.reference.list<SeasonItem>("season-item").filter((item) => item.units.includes(unit.code));
  const description = t("home:place.description", { name });
  const card = cardLink(placeCard(page, unit));
  const facts: PageFacts = {
    title: name,
    description,
    card,
    structured: structuredPlace(page, unit, { description, visits: visits.cards.map(({ hit }) => hit), card }),
    noIndex: products.total + visits.total === 0,
  };
  return {
    facts,
    name,
    vietnameseName: unit.name,
    kind: unit.kind,
    formerNames: unit.formerNames,
    formerDistrict: unit.formerDistrict,
    sights: sights.map((place) => place.name[locale]),
    seasons: seasons.map(({ key, name: item, months }) => ({ key, name: item[locale], months })),
    products: products.cards,
    visits: visits.cards,
  };
});

export default function Place() {
  const { name, vietnameseName, kind, formerNames, formerDistrict, sights, seasons, products, visits } =
    useLoaderData<typeof loader>();
  const { t, format, month } = usePage();
  const href = useHref();
  return (
    <div className="container-page pb-12">
      <Breadcrumbs items={[{ label: t("common:nav.home"), href: href("/") }, { label: name }]} />
      <PageTitle
        title={name}
        eyebrow={t(`home:place.${kind}`)}
        lead={sights.length > 0 ? t("home:place.sights", { places: format.list(sights) }) : undefined}
      />
      <p className="text-ink-soft">
        {name === vietnameseName ? null : <span lang="vi">{vietnameseName} · </span>}
        {t("home:place.formerly")} <span lang="vi">{[...formerNames, formerDistrict].join(", ")}</span>
      </p>
      {seasons.length > 0 ? (
        <Section title={t("common:season.calendar")} id="season">
          <div className="mb-5">
            <SeasonLegend />
          </div>
          <ul className="grid gap-x-10 gap-y-4 md:grid-cols-2">
            {seasons.map(({ key, name: item, months }) => (
              <li key={key}>
                <p className="mb-1">
                  <a
                    href={`${href(`/seasons/${bestMonth(months, month)}`)}#${key}`}
                    className="inline-block py-1 hover:text-pine"
                  >
                    {item}
                  </a>
                </p>
                <SeasonStrip season={months} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {products.length > 0 ? (
        <Section title={t("home:place.products", { name })} id="products">
          <CardGrid columns={4}>
            {products.map((card) => (
              <PortalCard key={card.hit.id} card={card} headingLevel={3} />
            ))}
          </CardGrid>
        </Section>
      ) : null}
      {visits.length > 0 ? (
        <Section title={t("home:place.visits", { name })} id="visits">
          <SceneGrid>
            {visits.map((card) => (
              <PortalCard key={card.hit.id} card={card} headingLevel={3} />
            ))}
          </SceneGrid>
        </Section>
      ) : null}
      {products.length + visits.length === 0 ? (
        <div className="mt-8">
          <p className="mb-4">{t("home:place.nothing")}</p>
          <a href={href("/products")} className={buttonClass("primary")}>
            {t("common:nav.products")}
          </a>
        </div>
      ) : null}
    </div>
  );
}
