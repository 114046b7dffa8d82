import type { CardFacts } from "#app/shared/listing-source.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { Box } from "#app/shared/map-box.ts";
import type { Market } from "#app/shared/market.ts";
import type { Currency } from "#app/shared/money.ts";
import type { Point } from "#app/shared/road-estimate.ts";

export type SearchItemType = "product" | "experience" | "producer" | "event" | "page";
export type FacetName =
  | "group"
  | "set"
  | "stars"
  | "place"
  | "season"
  | "price"
  | "market"
  | "type"
  | "access"
  | "fact";
export const facetNames: readonly FacetName[] = [
  "group",
  "set",
  "stars",
  "place",
  "season",
  "price",
  "market",
  "type",
  /** What a visit has for who comes, and what may be parked there: all that is chosen must be there. */
  "access",
  /** What an OCOP set asks for, as "code=value"; counted only where a group, a set or a fact narrows. */
  "fact",
];
export type SearchSort = "relevance" | "season" | "price" | "price-desc" | "newest" | "name" | "near";

export type SearchRequest = {
  query: string;
  locale: Locale;
  market: Market;
  /** What the market is charged in: prices are sorted in it. */
  chargedIn: Currency;
  /** Empty means every type. */
  types: readonly SearchItemType[];
  facets: Partial<Record<FacetName, readonly string[]>>;
  sellerId?: string;
  keys?: readonly string[];
  /** Goods for adults: left out unless asked for, and then nothing else is found. Only behind the age gate. */
  adult?: boolean;
  /** Only what stands on the map within it. */
  box?: Box;
  /** What the sort "near" measures from; what has no place on the map comes last. */
  near?: Point;
  /** Also tell where everything found stands, not only the page asked for. */
  points?: boolean;
  sort: SearchSort;
  limit: number;
  offset: number;
  /** Today in Lâm Đồng: decides which awards are valid and what is in season. */
  today: string;
};

export type SearchHit = {
  type: SearchItemType;
  id: string;
  key: string;
  slug: string;
  /** The locale the text is shown in; differs from the asked one when it falls back. */
  textLocale: Locale;
  title: string;
  summary: string;
  card: CardFacts;
  /** In minor units. */
  prices: Partial<Record<Currency, number>>;
  freeStock: number | null;
  award: { stars: number; validUntil: string; code: string } | null;
  shipsTo: string[];
  startsOn: string | null;
  endsOn: string | null;
  /** It is shown behind the age gate only. */
  adult: boolean;
};

export type FacetCounts = Partial<Record<FacetName, Record<string, number>>>;
/** Something found that stands on the map. */
export type FoundPoint = Pick<SearchHit, "type" | "id" | "slug" | "title" | "textLocale"> &
  Pick<CardFacts, "emblem" | "accent" | "unitCode"> & { at: Point };
export type SearchAnswer = {
  total: number;
  hits: SearchHit[];
  facets: FacetCounts;
  /** By key, if asked for; of very many only the first. */
  points?: FoundPoint[];
};
export type Suggestion = { text: string; type: SearchItemType; slug: string; key: string };

export type SearchIndex = {
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** Never names goods for adults. */
  suggest(request: { query: string; locale: Locale; market: Market; limit: number }): Promise<Suggestion[]>;
};
