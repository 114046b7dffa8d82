import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { CardGrid, SceneGrid } from "#app/domain/search/ui/card-grid.tsx";
import { findSellerPage } from "#app/domain/sellers/queries/find-seller-page.server.ts";
import { movedTo } from "#app/http/answers.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { cardLink } from "#app/http/social-cards.server.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { TextKey } from "#app/i18n/text-key.ts";
import { translatedAddresses } from "#app/shared/pick-translation.ts";
import { unionOf } from "#app/shared/season.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { FallbackMark, useTextLang } from "#app/ui/fallback-mark.tsx";
import { Label } from "#app/ui/label.tsx";
import { Section } from "#app/ui/layout.tsx";
import { producerCard } from "#app/workflows/item-cards.server.ts";
import { relatedCards } from "#app/workflows/related-cards.server.ts";
import { structuredMaker } from "#app/workflows/structured-pages.server.ts";
import { MakerYear } from "./maker-year.tsx";
import { movedOrUnknown } from "./moved-item.server.ts";
import { PortalCard } from "./portal-card.tsx";

export const loader = page(async (page) => {
  const { services, locale, params } = page;
  const seller = await findSellerPage(services.db, params.slug ?? "", locale);
  if (!seller) throw await movedOrUnknown(page, "producer");
  if (seller.redirectSlug)
    throw movedTo(`/${locale}/producers/${encodeURIComponent(seller.redirectSlug)}${page.url.search}`);
  const [products, visits] = await Promise.all([
    relatedCards(page, { types: ["product"], sellerId: seller.id, limit: 48 }),
    relatedCards(page, { types: ["experience"], sellerId: seller.id, limit: 12 }),
  ]);
  const card = cardLink(producerCard(page, seller));
  const facts: PageFacts = {
    title: seller.text.name,
    description: seller.text.tagline,
    alternates: translatedAddresses(seller.translations, "/producers"),
    fallsBack: true,
    card,
    structured: structuredMaker(page, seller, card),
  };
  const { translations: _translations, ...shown } = seller;
  const year = unionOf([...products.cards, ...visits.cards].map(({ hit }) => hit.card.season));
  return { facts, seller: shown, year, products: products.cards, visits: visits.cards };
});

export default function Producer() {
  const { seller, year, products, visits } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const href = useHref();
  return (
    <div className={`container-page accent-${seller.accent}`}>
      <Breadcrumbs
        items={[
          { label: t("common:nav.producers"), href: href("/producers") },
          { label: seller.text.name, lang: useTextLang(seller.text.locale) },
        ]}
      />
      <Portrait />
      <MakerYear year={year} />
      {products.length > 0 ? (
        <Section title={t("catalogue:maker.sells")} id="products">
          <CardGrid columns={4}>
            {products.map((card) => (
              <PortalCard key={card.hit.id} card={card} headingLevel={3} />
            ))}
          </CardGrid>
        </Section>
      ) : null}
      {visits.length > 0 ? (
        <Section title={t("catalogue:maker.hosts")} id="visits">
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

function Portrait() {
  const { seller } = useLoaderData<typeof loader>();
  const { t, format, unitName } = usePage();
  const lang = useTextLang(seller.text.locale);
  const place = [
    unitName(seller.unitCode),
    seller.altitudeM ? t("common:altitude", { metres: format.number(seller.altitudeM) }) : "",
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <div className="grid gap-8 pb-6 md:grid-cols-[minmax(0,1fr)_minmax(0,2fr)] md:gap-12">
      <Label emblem={seller.emblem} accent={seller.accent} title={seller.text.name} place={place} titleLang={lang} />
      <div>
        <h1 className="font-display text-3xl" lang={lang}>
          {seller.text.name}
        </h1>
        <p className="mt-2 text-lg text-ink-soft" lang={lang}>
          {seller.text.tagline}
        </p>
        <FallbackMark textLocale={seller.text.locale} />
        <div className="measure mt-5 grid gap-3" lang={lang}>
          {seller.text.story.split("\n\n").map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        <dl className="mt-6 grid gap-x-8 gap-y-2 border-t border-line pt-4 text-sm sm:grid-cols-2">
          <Fact label={t("catalogue:maker.legalName")}>
            <span lang="vi">{seller.legalName}</span>
          </Fact>
          <Fact label={t("catalogue:maker.kind")}>{t(`catalogue:sellerKind.${seller.kind}`)}</Fact>
          <Fact label={t("catalogue:maker.address")}>
            <span lang="vi">{seller.addressLine}</span>, {unitName(seller.unitCode)}, {t("catalogue:product.province")}
          </Fact>
          {seller.established ? <Fact label={t("catalogue:maker.since")}>{String(seller.established)}</Fact> : null}
          {seller.households ? (
            <Fact label={t("catalogue:maker.households")}>{format.number(seller.households)}</Fact>
          ) : null}
          <Fact label={t("catalogue:maker.speaks")}>
            {format.list(seller.languages.map((each) => t(`common:languageName.${each}` as TextKey)))}
          </Fact>
        </dl>
      </div>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-ink-soft">{label}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}
