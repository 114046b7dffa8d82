import { useLoaderData } from "@remix-run/react";
import { BuyBox, isSellable } from "#app/domain/catalogue/ui/buy-box.tsx";
import { ProductFacts } from "#app/domain/catalogue/ui/product-facts.tsx";
import { ProductPicture } from "#app/domain/catalogue/ui/product-picture.tsx";
import { PriceHistory, WasPrice } from "#app/domain/markets/ui/price-story.tsx";
import { PriceTag } from "#app/domain/markets/ui/price-tag.tsx";
import { TakeHomePanel } from "#app/domain/markets/ui/take-home-panel.tsx";
import { maxQuantity } from "#app/domain/ordering/model/cart-quantity.ts";
import { CardGrid } from "#app/domain/search/ui/card-grid.tsx";
import { MakerPanel } from "#app/domain/sellers/ui/maker-panel.tsx";
import { PickupLine } from "#app/domain/sellers/ui/pickup-line.tsx";
import { AwardBadge } from "#app/domain/trust/ui/award-badge.tsx";
import { ProofList } from "#app/domain/trust/ui/proof-list.tsx";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { isAllYear } from "#app/shared/season.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { FallbackMark, useTextLang } from "#app/ui/fallback-mark.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SeasonLegend } from "#app/ui/season-legend.tsx";
import { SeasonStrip } from "#app/ui/season-strip.tsx";
import { Unbroken } from "#app/ui/unbroken.tsx";
import type { openProduct } from "./open-product.server.ts";
import { PortalCard } from "./portal-card.tsx";

export default function Product() {
  const { product, crumbs, seller, visits, goesWith } = useLoaderData<typeof openProduct>();
  const { t } = usePage();
  const href = useHref();
  const items = [
    { label: t("common:nav.products"), href: href("/products") },
    ...(crumbs.group ? [{ label: crumbs.group.name, href: href(`/products?group=${crumbs.group.code}`) }] : []),
    { label: product.text.name, lang: useTextLang(product.text.locale) },
  ];
  return (
    <div className={`accent-${product.accent}`}>
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
        {visits.length > 1 ? (
          <Section title={t("catalogue:maker.hosts")} id="visits">
            <CardGrid columns={4}>
              {visits.map((card) => (
                <PortalCard key={card.hit.id} card={card} headingLevel={3} />
              ))}
            </CardGrid>
          </Section>
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
  const { product, awards, certificates, badge, marks, today, takeHome, pickup, saysNoMedicine } =
    useLoaderData<typeof openProduct>();
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
            <Unbroken text={text.name} lang={lang} />
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
          orderable={takeHome.orderable || pickup !== null}
          maxQuantity={maxQuantity}
        />
        {first?.story ? <PriceHistory pack={first.label} steps={first.story.steps} /> : null}
        <ProofList awards={awards} certificates={certificates} marks={marks} today={today} />
        <TakeHomePanel view={takeHome} />
        {pickup ? <PickupLine places={pickup.places} isOnlyWay={!takeHome.orderable} /> : null}
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
