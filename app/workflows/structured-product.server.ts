import { isSoldByMeasure } from "#app/domain/catalogue/model/goods-of-set.ts";
import type { OcopSet } from "#app/domain/catalogue/model/ocop-set.ts";
import { photoAddress } from "#app/domain/catalogue/model/photo-rules.ts";
import { measureOf } from "#app/domain/markets/model/unit-price.ts";
import type { AwardRecord } from "#app/domain/trust/model/award-state.ts";
import { certificateStateOn } from "#app/domain/trust/model/certificate-state.ts";
import type { CertificateRecord } from "#app/domain/trust/queries/list-certificates.server.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { publicAddress } from "#app/http/seo.ts";
import { type JsonLd, plainText } from "#app/http/structured-data/json-ld.ts";
import { type CertificationFacts, type OfferFacts, productData } from "#app/http/structured-data/product.ts";
import type { TextKey } from "#app/i18n/text-key.ts";
import { isLocale, type Translated } from "#app/shared/locale.ts";
import { decimalText } from "#app/shared/money.ts";
import { type MarketOffer, marketOffers, type OfferedProduct, pricedMarkets } from "./market-offers.server.ts";

type Text = { locale: string; slug: string; name: string; summary: string; description: string };
export type ToldMaker = { displayName: string; text: { locale: string; slug: string } };
export type ToldProduct = OfferedProduct & {
  key: string;
  ocopSet: number;
  text: Text;
  images: readonly { digest: string }[];
};
export type ProductStory = {
  product: ToldProduct;
  free: ReadonlyMap<string, number>;
  /** The award whose badge the page shows; null when none counts today. */
  badge: AwardRecord | null;
  certificates: readonly CertificateRecord[];
  seller: ToldMaker | null;
  card: { path: string } | null;
};

/** What machines are told of a product: what the page shows, and in no other words. */
export function structuredProduct(page: PageRequest, story: ProductStory): JsonLd[] {
  const { services, locale } = page;
  const { product, badge, certificates, seller, card } = story;
  const { origin, reference } = services;
  const { text, images } = product;
  const set = reference.list<OcopSet>("ocop-set").find(({ number }) => number === product.ocopSet);
  const node = productData({
    url: itemAddress(page, "/products", text),
    name: text.name,
    description: plainText(text.summary, text.description),
    images:
      images.length > 0 ? images.map(({ digest }) => origin + photoAddress(digest)) : card ? [origin + card.path] : [],
    sku: product.key,
    category: set?.name[locale] ?? null,
    maker: seller && makerOf(page, seller),
    awards: badge ? [awardText(page, badge)] : [],
    certifications: certificates.flatMap((each) => certificationOf(page, each) ?? []),
    offers: offersOf(page, story),
  });
  return node ? [node] : [];
}

function offersOf(page: PageRequest, { product, free, seller }: ProductStory): OfferFacts[] {
  const { services, today } = page;
  const markets = pricedMarkets(services.reference);
  const maker = seller && makerOf(page, seller);
  return marketOffers(services.reference, product, { free, today, markets }).map((offer) => ({
    sku: skuOf(product, offer),
    name: plainText(product.text.name, offer.pack.label),
    gtin14: offer.pack.gtin,
    url: `${itemAddress(page, "/products", product.text)}?market=${offer.market}`,
    price: decimalText(offer.price),
    currency: offer.price.currency,
    measure: isSoldByMeasure(product.ocopSet) ? measureOf(offer.pack) : null,
    availability: offer.availability,
    from: offer.from,
    country: offer.market,
    seller: maker,
    shipping: offer.shipping && {
      price: decimalText(offer.shipping.price),
      currency: offer.shipping.price.currency,
      days: offer.shipping.days,
    },
  }));
}

export function skuOf(product: { key: string }, { pack }: Pick<MarketOffer, "pack">): string {
  return `${product.key}.${pack.code}`;
}

/** "OCOP 4 stars (1289/QĐ-UBND)" */
export function awardText({ t }: Pick<PageRequest, "t">, { stars, decisionNo }: AwardRecord): string {
  return `${t("catalogue:award.stars", { stars })} (${decisionNo})`;
}

/** Where an item stands, in the language of its text. */
export function itemAddress(
  { services, locale }: Pick<PageRequest, "services" | "locale">,
  branch: string,
  text: { locale: string; slug: string },
): string {
  return publicAddress(services.origin, isLocale(text.locale) ? text.locale : locale, `${branch}/${text.slug}`);
}

export function makerOf(page: Pick<PageRequest, "services" | "locale">, { displayName, text }: ToldMaker) {
  return { name: displayName, url: itemAddress(page, "/producers", text) };
}

export function recordAddress({ services, locale }: Pick<PageRequest, "services" | "locale">, code: string): string {
  return publicAddress(services.origin, locale, `/certificates/${code}`);
}

/** An award as the record it is. */
export function awardCertification(page: PageRequest, award: AwardRecord): CertificationFacts {
  return {
    name: page.t("catalogue:award.stars", { stars: award.stars }),
    issuer: award.issuerName,
    url: recordAddress(page, award.code),
    number: award.decisionNo,
    validFrom: award.decisionDate,
    expires: award.validUntil,
  };
}

type Mark = { key: string; nameText: Translated };

/** Only what a person of the centre has seen; what a maker says of itself is not told as a fact. */
function certificationOf(page: PageRequest, certificate: CertificateRecord): CertificationFacts | null {
  if (certificateStateOn(certificate, page.today) !== "verified") return null;
  const mark = page.services.reference.list<Mark>("mark").find(({ key }) => key === certificate.markKey);
  return {
    name: mark?.nameText[page.locale] ?? page.t(`catalogue:certificateKind.${certificate.kind}` as TextKey),
    issuer: certificate.issuer,
    url: recordAddress(page, certificate.code),
    number: certificate.number,
    validFrom: certificate.validFrom,
    expires: certificate.validUntil,
  };
}
