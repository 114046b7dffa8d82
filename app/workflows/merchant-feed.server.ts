import { isSoldByMeasure } from "#app/domain/catalogue/model/goods-of-set.ts";
import type { OcopGroup, OcopSet } from "#app/domain/catalogue/model/ocop-set.ts";
import { photoAddress } from "#app/domain/catalogue/model/photo-rules.ts";
import { type FedProduct, listFedProducts } from "#app/domain/catalogue/queries/list-fed-products.server.ts";
import { measureOf } from "#app/domain/markets/model/unit-price.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { listFreeStock } from "#app/domain/ordering/queries/list-free-stock.server.ts";
import { listTradingSellers } from "#app/domain/sellers/queries/list-trading-sellers.server.ts";
import { badgeOf } from "#app/domain/trust/model/award-state.ts";
import { listAwardsOf } from "#app/domain/trust/queries/list-awards.server.ts";
import type { Feed, FeedItem } from "#app/http/merchant-feed.ts";
import { wordsOf } from "#app/http/page-context.server.ts";
import { publicAddress } from "#app/http/seo.ts";
import { cardPath } from "#app/http/social-cards.server.ts";
import { plainText } from "#app/http/structured-data/json-ld.ts";
import type { Services } from "#app/services.server.ts";
import type { Day } from "#app/shared/calendar.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import { decimalText, type Money } from "#app/shared/money.ts";
import { productCard } from "./item-cards.server.ts";
import { type MarketOffer, marketOffers } from "./market-offers.server.ts";
import { awardText } from "./structured-product.server.ts";

type Wish = { services: Services; locale: Locale; market: Market; today: Day };
type Told = { product: FedProduct; brand: string; highlights: string[] };

/** What a merchant centre is told: every pack that can be ordered in the market, in one language. */
export async function productFeed(wish: Wish): Promise<Feed> {
  const { services, locale, market, today } = wish;
  const { db, reference, origin } = services;
  const { t, portalName } = wordsOf(services, locale);
  const products = await listFedProducts(db, locale);
  const packs = products.flatMap(({ variants }) => variants.map(({ id }) => id));
  const sellerIds = [...new Set(products.map(({ sellerId }) => sellerId))];
  const ids = products.map(({ id }) => id);
  const [free, sellers, awards] = await Promise.all([
    listFreeStock(db, packs),
    listTradingSellers(db, sellerIds, locale),
    listAwardsOf(db, "product", ids),
  ]);
  const items = products.flatMap((product) => {
    const seller = sellers.find(({ id }) => id === product.sellerId);
    if (!seller?.trading) return [];
    const badge = badgeOf(awards.get(product.id) ?? [], today);
    const told = { product, brand: seller.displayName, highlights: badge ? [awardText({ t }, badge)] : [] };
    return marketOffers(reference, product, { free, today, markets: [market] }).map((offer) =>
      itemOf(wish, told, offer),
    );
  });
  return {
    title: `${portalName} · ${t(`common:market.${market}`)}`,
    link: publicAddress(origin, locale, "/products"),
    description: t("home:description"),
    items,
  };
}

const availabilities = { "in-stock": "in_stock", "out-of-stock": "out_of_stock", preorder: "preorder" } as const;

function itemOf(wish: Wish, { product, brand, highlights }: Told, offer: MarketOffer): FeedItem {
  const { services, locale, market } = wish;
  const { text } = product;
  const { pack } = offer;
  return {
    id: pack.id,
    groupId: product.id,
    title: plainText(text.name, pack.label),
    description: plainText(text.summary, text.description),
    link: `${publicAddress(services.origin, locale, `/products/${text.slug}`)}?market=${market}`,
    images: imagesOf(wish, product),
    availability: availabilities[offer.availability],
    availableFrom: offer.from,
    price: priceText(offer.price),
    brand,
    gtin: pack.gtin,
    productType: productType(wish, product.ocopSet),
    highlights,
    shipping: shippingOf(wish, offer),
    shippingWeight: `${pack.grossG} g`,
    measure: measureText(product, pack),
  };
}

function imagesOf({ services, locale }: Wish, product: FedProduct): string[] {
  if (product.images.length > 0) return product.images.map(({ digest }) => services.origin + photoAddress(digest));
  const card = productCard({ services, locale }, product);
  return card ? [services.origin + cardPath(card)] : [];
}

/** "Food > Coffee and cocoa" */
function productType({ services, locale }: Wish, ocopSet: number): string {
  const set = services.reference.list<OcopSet>("ocop-set").find(({ number }) => number === ocopSet);
  const group = services.reference.list<OcopGroup>("ocop-group").find(({ code }) => code === set?.group);
  return [group?.name[locale], set?.name[locale]].filter(Boolean).join(" > ");
}

function shippingOf({ services, locale, market }: Wish, { shipping }: MarketOffer): FeedItem["shipping"] {
  const zone = getMarketBook(services.reference, market).zone;
  return shipping && zone
    ? { country: market, service: zone.carrierName[locale], price: priceText(shipping.price) }
    : null;
}

function measureText({ ocopSet }: FedProduct, pack: MarketOffer["pack"]): FeedItem["measure"] {
  const measure = isSoldByMeasure(ocopSet) ? measureOf(pack) : null;
  if (!measure) return null;
  return measure.per === "kg" ? { of: `${measure.size} g`, base: "1 kg" } : { of: `${measure.size} ml`, base: "1 l" };
}

function priceText(price: Money): string {
  return `${decimalText(price)} ${price.currency}`;
}
