import type { JsonLd } from "./json-ld.ts";

export type OfferFacts = {
  sku: string;
  name: string;
  gtin14: string | null;
  url: string;
  price: string;
  currency: string;
  /** What the pack holds, where packs are compared by the kilogram or litre. */
  measure: { size: number; per: "kg" | "litre" } | null;
  availability: "in-stock" | "out-of-stock" | "preorder";
  /** The day a pre-ordered harvest is sent. */
  from: string | null;
  country: string;
  seller: { name: string; url: string } | null;
  shipping: { price: string; currency: string; days: { min: number; max: number } } | null;
};

export type CertificationFacts = {
  name: string;
  issuer: string;
  url: string;
  number: string | null;
  validFrom: string | null;
  expires: string | null;
};

export type ProductFacts = {
  url: string;
  name: string;
  description: string;
  images: readonly string[];
  sku: string;
  category: string | null;
  maker: { name: string; url: string } | null;
  /** Only awards that count today. */
  awards: readonly string[];
  certifications: readonly CertificationFacts[];
  offers: readonly OfferFacts[];
};

/** Null without an offer: machines take a product only with a price or a rating, and nobody has rated it. */
export function productData(facts: ProductFacts): JsonLd | null {
  const { url, name, description, images, sku, category, maker, awards, certifications, offers } = facts;
  if (offers.length === 0) return null;
  return {
    "@type": "Product",
    "@id": `${url}#product`,
    url,
    name,
    description,
    image: images,
    sku,
    category,
    brand: maker && { "@type": "Brand", name: maker.name },
    manufacturer: maker && { "@type": "Organization", ...maker },
    countryOfOrigin: { "@type": "Country", name: "VN" },
    award: awards.length > 0 ? awards : null,
    hasCertification: certifications.length > 0 ? certifications.map(certificationData) : null,
    offers: offers.map(offerData),
  };
}

const availabilities = { "in-stock": "InStock", "out-of-stock": "OutOfStock", preorder: "PreOrder" } as const;

function offerData(offer: OfferFacts): JsonLd {
  const { sku, name, gtin14, url, price, currency, measure, availability, from, country, seller, shipping } = offer;
  return {
    "@type": "Offer",
    sku,
    name,
    gtin14,
    url,
    price,
    priceCurrency: currency,
    priceSpecification: measure && unitPriceData({ price, currency, ...measure }),
    availability: `https://schema.org/${availabilities[availability]}`,
    availabilityStarts: from,
    itemCondition: "https://schema.org/NewCondition",
    eligibleRegion: { "@type": "Country", name: country },
    seller: seller && { "@type": "Organization", ...seller },
    shippingDetails: shipping && shippingData(shipping, country),
  };
}

/** The price of the pack, what the pack holds, and the kilogram or litre to compare it by. */
function unitPriceData({
  price,
  currency,
  size,
  per,
}: Pick<OfferFacts, "price" | "currency"> & NonNullable<OfferFacts["measure"]>): JsonLd {
  const unitCode = per === "kg" ? "KGM" : "LTR";
  return {
    "@type": "UnitPriceSpecification",
    price,
    priceCurrency: currency,
    referenceQuantity: {
      "@type": "QuantitativeValue",
      value: size / 1000,
      unitCode,
      valueReference: { "@type": "QuantitativeValue", value: 1, unitCode },
    },
  };
}

/** How long a maker takes to pack is not known, so only the way is told. */
function shippingData({ price, currency, days }: NonNullable<OfferFacts["shipping"]>, country: string): JsonLd {
  return {
    "@type": "OfferShippingDetails",
    shippingRate: { "@type": "MonetaryAmount", value: price, currency },
    shippingDestination: { "@type": "DefinedRegion", addressCountry: country },
    deliveryTime: {
      "@type": "ShippingDeliveryTime",
      transitTime: { "@type": "QuantitativeValue", minValue: days.min, maxValue: days.max, unitCode: "DAY" },
    },
  };
}

/** A record that a reader can open under its address. */
export function certificationData({ name, issuer, url, number, validFrom, expires }: CertificationFacts): JsonLd {
  return {
    "@type": "Certification",
    name,
    url,
    issuedBy: { "@type": "Organization", name: issuer },
    certificationIdentification: number,
    certificationStatus: "https://schema.org/CertificationActive",
    validFrom,
    expires,
  };
}
