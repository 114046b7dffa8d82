import { isFoodSupplement } from "#app/domain/catalogue/model/food-supplement.ts";
import { isSoldByMeasure } from "#app/domain/catalogue/model/goods-of-set.ts";
import type { OcopGroup, OcopSet } from "#app/domain/catalogue/model/ocop-set.ts";
import { preorderState } from "#app/domain/catalogue/model/preorder.ts";
import { findProductPage } from "#app/domain/catalogue/queries/find-product-page.server.ts";
import { listVisitsLinking } from "#app/domain/experiences/queries/list-visits-linking.server.ts";
import { unitPriceOf } from "#app/domain/markets/model/unit-price.ts";
import { priceReader } from "#app/domain/markets/queries/price-reader.server.ts";
import { listFreeStock } from "#app/domain/ordering/queries/list-free-stock.server.ts";
import { getSellerCard } from "#app/domain/sellers/queries/find-seller-page.server.ts";
import { badgeOf } from "#app/domain/trust/model/award-state.ts";
import { listAwards } from "#app/domain/trust/queries/list-awards.server.ts";
import { listCertificates } from "#app/domain/trust/queries/list-certificates.server.ts";
import type { MarkName } from "#app/domain/trust/ui/proof-list.tsx";
import { movedTo } from "#app/http/answers.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import type { PageFacts } from "#app/http/seo.ts";
import { cardLink } from "#app/http/social-cards.server.ts";
import { translatedAddresses } from "#app/shared/pick-translation.ts";
import { factsInWords } from "#app/workflows/fact-words.server.ts";
import { productCard } from "#app/workflows/item-cards.server.ts";
import { priceStories } from "#app/workflows/price-stories.server.ts";
import { relatedCards } from "#app/workflows/related-cards.server.ts";
import { structuredProduct } from "#app/workflows/structured-product.server.ts";
import { takeHome } from "#app/workflows/take-home.server.ts";
import { movedOrUnknown } from "./moved-item.server.ts";
import { pickupLine } from "./product-pickup.server.ts";

type Linked = { key: string; links: { kind: string; targetKey: string }[] };

/** What its maker links; where that is no visit, also the visits that link it. */
async function linkedCards(page: PageRequest, { key, links }: Linked) {
  const hasVisit = links.some(({ kind }) => kind === "visit");
  const visits = hasVisit ? [] : await listVisitsLinking(page.services.db, key);
  return relatedCards(page, { keys: [...links.map(({ targetKey }) => targetKey), ...visits], limit: 12 });
}

/** All that a live product's page shows, for its public address and for the one behind the gate. */
export const openProduct = page(async (page) => {
  const { services, locale, market, today, params } = page;
  const { db, reference } = services;
  const product = await findProductPage(db, params.slug ?? "", locale);
  if (!product) throw await movedOrUnknown(page, "product");
  if (product.redirectSlug)
    throw movedTo(`/${locale}/products/${encodeURIComponent(product.redirectSlug)}${page.url.search}`);
  const [stock, awards, certificates, seller, related] = await Promise.all([
    listFreeStock(
      db,
      product.variants.map(({ id }) => id),
    ),
    listAwards(db, "product", product.id),
    listCertificates(db, product.id),
    getSellerCard(db, product.sellerId, locale),
    linkedCards(page, product),
  ]);
  const stories = priceStories(page, product);
  const read = priceReader(reference, market, today);
  const variants = product.variants.map(({ prices, priceHistory: _history, byHand: _byHand, ...variant }) => {
    const price = read(prices);
    return {
      ...variant,
      price,
      free: stock.get(variant.id) ?? 0,
      preorder: preorderState(variant, today),
      story: stories.get(variant.id),
      unitPrice: price?.charged && isSoldByMeasure(product.ocopSet) ? unitPriceOf(price.charged, variant) : null,
    };
  });
  const set = reference.list<OcopSet>("ocop-set").find(({ number }) => number === product.ocopSet);
  const group = reference.list<OcopGroup>("ocop-group").find(({ code }) => code === set?.group);
  const badge = badgeOf(awards, today);
  const marks = reference
    .list<MarkName>("mark")
    .filter(({ key }) => certificates.some(({ markKey }) => markKey === key));
  const drawn = productCard(page, product);
  const card = drawn && cardLink(drawn);
  const facts: PageFacts = {
    title: product.text.name,
    description: product.text.summary,
    alternates: translatedAddresses(product.translations, "/products"),
    fallsBack: true,
    card: card ?? undefined,
    structured: structuredProduct(page, { product, free: stock, badge, certificates, seller, card }),
  };
  const { translations: _translations, links: _links, attributes, ...shown } = product;
  const inWords = factsInWords(page, product.ocopSet, attributes);
  const uncooled = inWords.find(({ code }) => code === "uncooled")?.value ?? null;
  return {
    facts,
    product: { ...shown, variants, facts: inWords },
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
    pickup: variants.some(({ price }) => price?.charged) ? pickupLine(page, product, seller) : null,
    takeHome: takeHome(reference, { ...product, uncooled }, { market, locale, day: today }),
    visits: related.cards.filter(({ hit }) => hit.type === "experience"),
    goesWith: related.cards.filter(({ hit }) => hit.type === "product"),
  };
});
