import { useActionData, useLoaderData } from "@remix-run/react";
import { listProductsLinking } from "#app/domain/catalogue/queries/list-products-linking.server.ts";
import { visitMonth } from "#app/domain/experiences/model/visit-month.ts";
import { closuresAhead, opensToday } from "#app/domain/experiences/model/visit-today.ts";
import { findExperiencePage } from "#app/domain/experiences/queries/find-experience-page.server.ts";
import { VisitDays } from "#app/domain/experiences/ui/visit-days.tsx";
import { VisitFacts } from "#app/domain/experiences/ui/visit-facts.tsx";
import { VisitPrices } from "#app/domain/experiences/ui/visit-prices.tsx";
import { VisitSafety } from "#app/domain/experiences/ui/visit-safety.tsx";
import { VisitToday } from "#app/domain/experiences/ui/visit-today.tsx";
import { VisitWay } from "#app/domain/experiences/ui/visit-way.tsx";
import { priceReader } from "#app/domain/markets/queries/price-reader.server.ts";
import { PriceTag } from "#app/domain/markets/ui/price-tag.tsx";
import { SeasonWarnings } from "#app/domain/places/ui/season-warnings.tsx";
import { CardGrid } from "#app/domain/search/ui/card-grid.tsx";
import { getSellerCard } from "#app/domain/sellers/queries/find-seller-page.server.ts";
import { MakerPanel } from "#app/domain/sellers/ui/maker-panel.tsx";
import { badgeOf } from "#app/domain/trust/model/award-state.ts";
import { listAwards } from "#app/domain/trust/queries/list-awards.server.ts";
import { AwardBadge } from "#app/domain/trust/ui/award-badge.tsx";
import { ProofList } from "#app/domain/trust/ui/proof-list.tsx";
import { movedTo } from "#app/http/answers.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { cardLink } from "#app/http/social-cards.server.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { Translated } from "#app/shared/locale.ts";
import { translatedAddresses } from "#app/shared/pick-translation.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { FallbackMark, useTextLang } from "#app/ui/fallback-mark.tsx";
import { fetchFirst } from "#app/ui/fetch-first.ts";
import { Section } from "#app/ui/layout.tsx";
import { SaveLink } from "#app/ui/save-link.tsx";
import { SeasonStrip } from "#app/ui/season-strip.tsx";
import { visitCard } from "#app/workflows/item-cards.server.ts";
import { relatedCards } from "#app/workflows/related-cards.server.ts";
import { structuredVisit } from "#app/workflows/structured-pages.server.ts";
import { visitWarnings } from "#app/workflows/visit-warnings.server.ts";
import { movedOrUnknown } from "./moved-item.server.ts";
import { PortalCard } from "./portal-card.tsx";
import { putVisitIn } from "./visit-booking.server.ts";

export const loader = page(async (page) => {
  const { services, locale, market, today, params } = page;
  const { db, reference } = services;
  const visit = await findExperiencePage(db, params.slug ?? "", locale, today);
  if (!visit) throw await movedOrUnknown(page, "experience");
  if (visit.redirectSlug)
    throw movedTo(`/${locale}/experiences/${encodeURIComponent(visit.redirectSlug)}${page.url.search}`);
  const [awards, seller, related] = await Promise.all([
    listAwards(db, "experience", visit.id),
    getSellerCard(db, visit.sellerId, locale),
    linkedCards(page, visit),
  ]);
  const type = reference
    .list<{ key: string; name: Translated }>("experience-type")
    .find(({ key }) => key === visit.type);
  const card = cardLink(visitCard(page, visit));
  const badge = badgeOf(awards, today);
  const typeName = type?.name[locale] ?? "";
  const facts: PageFacts = {
    title: visit.text.name,
    description: visit.text.summary,
    alternates: translatedAddresses(visit.translations, "/experiences"),
    fallsBack: true,
    card,
    structured: structuredVisit(page, visit, { badge, typeName, card }),
  };
  const recognitions = visit.recognitions.map(({ kind, decisionNo, validFrom, validUntil }) => ({
    kind,
    decisionNo,
    validFrom: validFrom.toISOString().slice(0, 10),
    validUntil: validUntil.toISOString().slice(0, 10),
  }));
  const { translations: _translations, links: _links, exceptions: _exceptions, slots, ...shown } = visit;
  const priceOf = priceReader(reference, market, today);
  const wish = { month: page.url.searchParams.get("month"), day: page.url.searchParams.get("day") };
  const month = visitMonth({ ...visit, taken: slots }, wish, page.now, page.format.weekdays[0] ?? 1);
  return {
    facts,
    opens: opensToday(visit, today),
    closures: closuresAhead(visit, today),
    warnings: visitWarnings(page, visit, Number(month.month.slice(5, 7))),
    visit: { ...shown, recognitions },
    seller,
    awards,
    badge,
    today,
    typeName,
    price: priceOf(visit.kindPrices.adult),
    childPrice: priceOf(visit.kindPrices.child),
    groupPrice: visit.groupFrom ? priceOf(visit.kindPrices.group) : null,
    month,
    products: related.cards,
  };
});

/** What the host links, and the products that link the visit. */
async function linkedCards(page: PageRequest, { key, links }: { key: string; links: { targetKey: string }[] }) {
  const products = await listProductsLinking(page.services.db, key);
  const keys = [...new Set([...links.map(({ targetKey }) => targetKey), ...products])];
  return relatedCards(page, { keys, limit: 8 });
}

export const action = page(async (page) => {
  const { services, locale, params, today } = page;
  const visit = await findExperiencePage(services.db, params.slug ?? "", locale, today);
  if (!visit) throw await movedOrUnknown(page, "experience");
  return putVisitIn(page, visit);
});

export default function Experience() {
  const { visit, typeName, seller, products, awards, today } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const href = useHref();
  return (
    <div className={`container-page accent-${visit.accent}`}>
      <Breadcrumbs
        items={[
          { label: t("common:nav.experiences"), href: href("/experiences") },
          { label: typeName, href: href(`/experiences?type=${visit.type}`) },
          { label: visit.text.name, lang: useTextLang(visit.text.locale) },
        ]}
      />
      <img
        src={`/art/scenes/${visit.scene}.svg`}
        alt=""
        width="960"
        height="640"
        {...fetchFirst}
        className="aspect-[3/2] w-full rounded-sm object-cover md:aspect-[21/9]"
      />
      <VisitMain />
      {awards.length > 0 ? <ProofList awards={awards} certificates={[]} marks={[]} today={today} /> : null}
      {products.length > 0 ? (
        <Section title={t("experiences:page.products")} id="products">
          <CardGrid columns={4}>
            {products.map((card) => (
              <PortalCard key={card.hit.id} card={card} headingLevel={3} />
            ))}
          </CardGrid>
        </Section>
      ) : null}
      {seller ? <MakerPanel seller={seller} note="" noteLang={seller.text.locale} visit={null} /> : null}
    </div>
  );
}

function VisitMain() {
  const { visit, price, childPrice, groupPrice, badge, month, today, opens, closures, warnings } =
    useLoaderData<typeof loader>();
  const child = childPrice ? <PriceTag price={childPrice} from={false} /> : null;
  const group = groupPrice ? <PriceTag price={groupPrice} from={false} /> : null;
  const refusal = useActionData<typeof action>();
  const { t } = usePage();
  const lang = useTextLang(visit.text.locale);
  return (
    <div className="grid gap-8 py-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:gap-14">
      <div className="grid content-start gap-5">
        <header>
          <h1 className="font-display text-3xl" lang={lang}>
            {visit.text.name}
          </h1>
          <p className="measure mt-3 text-lg text-ink-soft" lang={lang}>
            {visit.text.summary}
          </p>
          <FallbackMark textLocale={visit.text.locale} />
          <p className="mt-4">
            <SaveLink
              itemKey={visit.key}
              name={visit.text.name}
              lang={lang}
              path={`/experiences/${encodeURIComponent(visit.text.slug)}`}
            />
          </p>
          {badge ? (
            <p className="mt-4">
              <AwardBadge award={badge} />
            </p>
          ) : null}
        </header>
        <div className="measure grid gap-3" lang={lang}>
          {visit.text.description.split("\n\n").map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        <section aria-labelledby="season-title">
          <h2 id="season-title" className="mb-3 text-lg font-semibold">
            {t("experiences:page.bestMonths")}
          </h2>
          <SeasonStrip season={visit.season} />
          <SeasonWarnings warnings={warnings} level={3} />
        </section>
        <VisitToday opens={opens} closures={closures} />
        <VisitDays
          month={month}
          visitKey={visit.key}
          path={`/experiences/${encodeURIComponent(visit.text.slug)}`}
          price={
            <VisitPrices
              price={price ? <PriceTag price={price} from={false} /> : null}
              childPrice={child}
              groupPrice={group}
              groupFrom={visit.groupFrom}
            />
          }
          booking={{
            ...{ childMaxAge: visit.childMaxAge, groupMin: visit.groupMin, groupMax: visit.groupMax },
            ...{ languages: visit.languages, confirmation: visit.confirmation, answerHours: visit.answerHours },
            takesChildren: visit.minAge === null || visit.minAge <= visit.childMaxAge,
            refusal,
          }}
        />
        <VisitWay visit={visit} />
        <VisitSafety visit={visit} />
        <p className="measure rounded-md bg-mist-soft p-4" lang={lang}>
          {visit.text.care}
        </p>
      </div>
      <VisitFacts
        visit={visit}
        price={price ? <PriceTag price={price} from size="page" /> : null}
        childPrice={child}
        groupPrice={group}
        today={today}
      />
    </div>
  );
}
