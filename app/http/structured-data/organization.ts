import type { JsonLd } from "./json-ld.ts";
import { type AddressFacts, addressData, type PointFacts, pointData } from "./place.ts";

export type MakerFacts = {
  url: string;
  name: string;
  legalName: string;
  description: string;
  image: string;
  address: AddressFacts;
  point: PointFacts | null;
  /** A year. */
  established: number | null;
  languages: readonly string[];
};

/** A maker or host: somewhere one can go and buy. */
export function makerData(facts: MakerFacts): JsonLd {
  const { url, name, legalName, description, image, address, point, established, languages } = facts;
  return {
    "@type": "LocalBusiness",
    "@id": `${url}#maker`,
    url,
    name,
    legalName,
    description,
    image,
    address: addressData(address),
    geo: point && pointData(point),
    foundingDate: established === null ? null : String(established),
    knowsLanguage: languages,
  };
}

export type PortalFacts = {
  origin: string;
  locale: string;
  name: string;
  description: string;
  /** Who runs it, as far as the settings tell. */
  owner: { name: string; address: string; email: string; phone: string };
};

/** The portal itself and how to search it. */
export function portalData({ origin, locale, name, description, owner }: PortalFacts): JsonLd[] {
  const organization = `${origin}/#organization`;
  return [
    {
      "@type": "Organization",
      "@id": organization,
      name,
      url: `${origin}/`,
      logo: `${origin}/icon-512.png`,
      legalName: owner.name || null,
      address: owner.address || null,
      email: owner.email || null,
      telephone: owner.phone || null,
      areaServed: { "@type": "Country", name: "VN" },
    },
    {
      "@type": "WebSite",
      "@id": `${origin}/${locale}#website`,
      name,
      url: `${origin}/${locale}`,
      description,
      inLanguage: locale,
      publisher: { "@id": organization },
      potentialAction: {
        "@type": "SearchAction",
        target: { "@type": "EntryPoint", urlTemplate: `${origin}/${locale}/search?q={search_term_string}` },
        "query-input": "required name=search_term_string",
      },
    },
  ];
}
