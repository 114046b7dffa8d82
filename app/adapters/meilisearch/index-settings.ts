import type { Settings } from "meilisearch";
import type { Locale } from "#app/shared/locale.ts";
import { locales } from "#app/shared/locale.ts";

export function indexName(locale: Locale): string {
  return `dat_lanh_${locale}`;
}

export const indexNames = locales.map(indexName);

const languages: Record<Locale, string> = { vi: "vie", en: "eng", th: "tha", ko: "kor", ja: "jpn" };

export const monthAttributes = Array.from({ length: 12 }, (_, month) => `month${month + 1}`);

/**
 * An index's settings, as code. Its language is pinned: left to guess, the engine takes a short Japanese name for
 * Chinese. What is searched are our own analysed words in a-z, which no tokeniser of any language can cut wrongly.
 */
export function indexSettings(locale: Locale): Settings {
  return {
    searchableAttributes: ["name", "nameThings", "words", "things", "title"],
    displayedAttributes: ["id"],
    filterableAttributes: [
      "itemType",
      "key",
      "sellerId",
      "group",
      "set",
      "type",
      "place",
      "months",
      "stars",
      "awardUntil",
      "market",
      "facts",
      "access",
      "price",
      "adult",
    ],
    sortableAttributes: ["priceVnd", "priceJpy", "priceKrw", "sortName", "itemId", ...monthAttributes],
    rankingRules: ["sort", "words", "typo", "proximity", "attribute", "exactness"],
    localizedAttributes: [
      { attributePatterns: ["name", "nameThings", "words", "things"], locales: ["eng"] },
      { attributePatterns: ["title"], locales: [languages[locale]] },
    ],
    typoTolerance: {
      disableOnAttributes: ["nameThings", "things"],
      minWordSizeForTypos: { oneTypo: locale === "vi" ? 5 : 4, twoTypos: 8 },
    },
    faceting: { maxValuesPerFacet: 300 },
    pagination: { maxTotalHits: 20_000 },
  };
}
