import { useLoaderData } from "@remix-run/react";
import { isFoodSupplement } from "#app/domain/catalogue/model/food-supplement.ts";
import type { OcopGroup, OcopSet } from "#app/domain/catalogue/model/ocop-set.ts";
import { preorderState } from "#app/domain/catalogue/model/preorder.ts";
import { findProductPage } from "#app/domain/catalogue/queries/find-product-page.server.ts";
import { BuyBox, isSellable } from "#app/domain/catalogue/ui/buy-box.tsx";
import { ProductFacts } from "#app/domain/catalogue/ui/product-facts.tsx";
import { ProductPicture } from "#app/domain/catalogue/ui/product-picture.tsx";
import { unitPriceOf } from "#app/domain/markets/model/unit-price.ts";
import { priceReader } from "#app/domain/markets/queries/price-reader.server.ts";
import { PriceHistory, WasPrice } from "#app/domain/markets/ui/price-story.tsx";
import { PriceTag } from "#app/domain/markets/ui/price-tag.tsx";
import { TakeHomePanel } from "#app/domain/markets/ui/take-home-panel.tsx";
import { maxQuantity } from "#app/domain/ordering/model/cart-quantity.ts";
import { listFreeStock } from "#app/domain/ordering/queries/list-free-stock.server.ts";
import { CardGrid } from "#app/domain/search/ui/card-grid.tsx";
import { getSellerCard } from "#app/domain/sellers/queries/find-seller-page.server.ts";
import { MakerPanel } from "#app/domain/sellers/ui/maker-panel.tsx";
import { badgeOf } from "#app/domain/trust/model/award-state.ts";
import { listAwards } from "#app/domain/trust/queries/list-awards.server.ts";
import { listCertificates } from "#app/domain/trust/queries/list-certificates.server.ts";
import { AwardBadge } from "#app/domain/trust/ui/award-badge.tsx";
import { type MarkName, ProofList } from "#app/domain/trust/ui/proof-list.tsx";
import { movedTo, notFound } from "#app/http/answers.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { translatedAddresses } from "#app/shared/pick-translation.ts";
import { isAllYear } from "#app/shared/season.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { FallbackMark, useTextLang } from "#app/ui/fallback-mark.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SeasonLegend } from "#app/ui/season-legend.tsx";
import { SeasonStrip } from "#app/ui/season-strip.tsx";
import { factsInWords } from "#app/workflows/fact-words.server.ts";
import { priceStories } from "#app/workflows/price-stories.server.ts";
import { relatedCards } from "#app/workflows/related-cards.server.ts";
import { takeHome } from "#app/workflows/take-home.server.ts";
import { PortalCard } from "./portal-card.tsx";

export const loader = page(async (page) => {
  const { services, locale, market, today, params } = page;
  const { db, reference } = services;
  const product = await findProductPage(db, params.slug ?? "", locale);
  if (!product) throw notFound();
  if (product.redirectSlug)
    throw movedTo(`/${locale}/products/${encodeURIComponent(product.redirectSlug)}${page.url.search}`);
  const [stock, awards, certificates, seller, stories, related] = await Promise.all([
    listFreeStock(
      db,
      product.variants.map(({ id }) => id),
    ),
    listAwards(db, "product", product.id),
    listCertificates(db, product.id),
    getSellerCard(db, product.sellerId, locale),
    priceStories(page, product),
    relatedCards(page, { keys: product.links.map(({ targetKey }) => targetKey), limit: 12 }),
  ]);
  const read = priceReader(reference, market);
  const variants = product.variants.map(({ prices, ...variant }) => {
    const price = read(prices);
    return {
      ...variant,
      price,
      free: stock.get(variant.id) ?? 0,
      preorder: preorderState(variant, today),
      story: stories.get(variant.id),
      unitPrice: price?.charged ? unitPriceOf(price.charged, variant) : null,
    };
  });
  const set = reference.list<OcopSet>("ocop-set").find(({ number }) => number === product.ocopSet);
  const group = reference.list<OcopGroup>("ocop-group").find(({ code }) => code === set?.group);
  const badge = badgeOf(awards, today);
  const marks = reference
    .list<MarkName>("mark")
    .filter(({ key }) => certificates.some(({ markKey }) => markKey === key));
  const facts: PageFacts = {
    title: product.text.name,
    description: product.text.summary,
    alternates: translatedAddresses(product.translations, "/products"),
  };
  const { translations: _translations, links: _links, attributes, ...shown } = product;
  return {
    facts,
    product: { ...shown, variants, facts: factsInWords(page, product.ocopSet, attributes) },
    seller,
    awards,
    certificates,
    badge,
    marks,
    today,
    crumbs: {
      group: group ? { code: group.code, name: group.short[locale] } : null,
      set: set ? { number: set.number, name: set.short[locale] } : null,
    },
    saysNoMedicine: isFoodSupplement(product),
    takeHome: takeHome(reference, product, { market, locale, day: today }),
    visits: related.cards.filter(({ hit }) => hit.type === "experience"),
    goesWith: related.cards.filter(({ hit }) => hit.type === "product"),
  };
});

export default function Product() {
  const { product, crumbs, seller, visits, goesWith } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const href = useHref();
  const items = [
    { label: t("common:nav.products"), href: href("/products") },
    ...(crumbs.group ? [{ label: crumbs.group.name, href: href(`/products?group=${crumbs.group.code}`) }] : []),
    { label: product.text.name },
  ];
  return (
    <div className={`accent-${product.accent} max-sm:pb-16`}>
      <div className="container-page">
        <Breadcrumbs items={items} />
        <ProductMain />
        {seller ? (
          <MakerPanel
            seller={seller}
            note={product.text.makerNote}
            noteLang={product.text.locale}
            visit={visits[0]?.hit ?? null}
          />
        ) : null}
        {goesWith.length > 0 ? (
          <Section title={t("catalogue:product.goesWith")} id="goes-with">
            <CardGrid columns={4}>
              {goesWith.map((card) => (
                <PortalCard key={card.hit.id} card={card} headingLevel={3} />
              ))}
            </CardGrid>
          </Section>
        ) : null}
      </div>
    </div>
  );
}

function ProductMain() {
  const { product, awards, certificates, badge, marks, today, takeHome, saysNoMedicine } =
    useLoaderData<typeof loader>();
  const { t, format } = usePage();
  const lang = useTextLang(product.text.locale);
  const { text, variants } = product;
  const first = variants.find(isSellable) ?? variants[0];
  return (
    <div className="grid grid-cols-1 gap-8 pb-10 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:grid-rows-[auto_1fr] lg:gap-x-12">
      <ProductPicture product={product} />
      <div className="grid content-start gap-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">
        <header>
          <h1 className="font-display text-3xl" lang={lang}>
            {text.name}
          </h1>
          <p className="measure mt-3 text-lg text-ink-soft" lang={lang}>
            {text.summary}
          </p>
          <FallbackMark textLocale={text.locale} />
          {badge ? (
            <p className="mt-4">
              <AwardBadge award={badge} />
            </p>
          ) : null}
        </header>
        {saysNoMedicine ? <Notice tone="info">{t("catalogue:product.noMedicine")}</Notice> : null}
        {first ? <PriceTag price={first.price} stock={first.free} unitPrice={first.unitPrice} size="page" /> : null}
        {first?.story ? <WasPrice was={first.story.was} /> : null}
        <BuyBox
          productName={text.name}
          variants={variants}
          chosenId={first?.id ?? null}
          orderable={takeHome.orderable}
          maxQuantity={maxQuantity}
        />
        {first?.story ? <PriceHistory pack={first.label} steps={first.story.steps} /> : null}
        <ProofList awards={awards} certificates={certificates} marks={marks} today={today} />
        <TakeHomePanel view={takeHome} />
        <section aria-labelledby="about-title" lang={lang} className="measure">
          <h2 id="about-title" className="mb-2 text-lg font-semibold" lang={undefined}>
            {t("catalogue:product.about")}
          </h2>
          {text.description.split("\n\n").map((paragraph) => (
            <p key={paragraph} className="mt-2">
              {paragraph}
            </p>
          ))}
        </section>
      </div>
      <div className="grid content-start gap-8">
        <section aria-labelledby="season-title">
          <h2 id="season-title" className="mb-3 text-lg font-semibold">
            {t("common:season.calendar")}
          </h2>
          {isAllYear(product.season) ? (
            <p className="text-ink-soft">{t("catalogue:product.allYear")}</p>
          ) : (
            <>
              <SeasonStrip season={product.season} />
              <div className="mt-3">
                <SeasonLegend />
              </div>
            </>
          )}
        </section>
        <ProductFacts
          product={product}
          hs6={product.hs6}
          shelfLife={
            product.shelfLifeDays
              ? t("catalogue:product.days", {
                  count: product.shelfLifeDays,
                  number: format.number(product.shelfLifeDays),
                })
              : null
          }
        />
      </div>
    </div>
  );
}
