import type { JsonLd } from "./json-ld.ts";
import { type CertificationFacts, certificationData } from "./product.ts";

export type PointFacts = { lat: number; lon: number; altitudeM?: number | null };
export type AddressFacts = { street?: string; locality: string; region: string };

export function addressData({ street, locality, region }: AddressFacts): JsonLd {
  return {
    "@type": "PostalAddress",
    streetAddress: street,
    addressLocality: locality,
    addressRegion: region,
    addressCountry: "VN",
  };
}

export function pointData({ lat, lon, altitudeM }: PointFacts): JsonLd {
  return { "@type": "GeoCoordinates", latitude: lat, longitude: lon, elevation: altitudeM };
}

export type VisitFacts = {
  url: string;
  name: string;
  description: string;
  images: readonly string[];
  point: PointFacts;
  address: AddressFacts;
  languages: readonly string[];
  kind: string;
  /** What there is for who comes, in words. */
  amenities: readonly string[];
  isFree: boolean;
  /** Only awards that count today. */
  certifications: readonly CertificationFacts[];
};

/** A farm, forest or workshop one can visit. */
export function visitData({ url, name, description, images, languages, ...facts }: VisitFacts): JsonLd {
  return {
    "@type": "TouristAttraction",
    "@id": `${url}#visit`,
    url,
    name,
    description,
    image: images,
    keywords: facts.kind || null,
    address: addressData(facts.address),
    geo: pointData(facts.point),
    availableLanguage: languages,
    isAccessibleForFree: facts.isFree,
    amenityFeature:
      facts.amenities.length > 0
        ? facts.amenities.map((name) => ({ "@type": "LocationFeatureSpecification", name, value: true }))
        : null,
    hasCertification: facts.certifications.length > 0 ? facts.certifications.map(certificationData) : null,
  };
}

export type DestinationFacts = {
  url: string;
  name: string;
  formerNames: readonly string[];
  description: string;
  image: string;
  point: PointFacts;
  region: string;
  attractions: readonly { name: string; url: string }[];
};

/** A ward or commune with all there is to visit in it. */
export function destinationData(facts: DestinationFacts): JsonLd {
  const { url, name, formerNames, description, image, point, region, attractions } = facts;
  return {
    "@type": "TouristDestination",
    "@id": `${url}#place`,
    url,
    name,
    alternateName: formerNames.length > 0 ? formerNames : null,
    description,
    image,
    geo: pointData(point),
    containedInPlace: { "@type": "AdministrativeArea", name: region },
    includesAttraction:
      attractions.length > 0 ? attractions.map((each) => ({ "@type": "TouristAttraction", ...each })) : null,
  };
}
