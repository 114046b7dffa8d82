import type { Translated } from "./locale.ts";
import type { Currency } from "./money.ts";
import type { Point } from "./road-estimate.ts";

/** Everything search needs to know of an item: handed over by the workflow that changed it. */
export type SearchSource = {
  itemType: "product" | "experience" | "producer" | "event" | "page";
  itemId: string;
  key: string;
  texts: Partial<Record<keyof Translated, { slug: string; title: string; summary: string; body: string }>>;
  /** Words found in any language: place with former names, producer, category, romanised names. */
  words: Partial<Translated> & { all: string[] };
  groupCode?: string;
  ocopSet?: number;
  experienceType?: string;
  unitCode?: string;
  sellerId?: string;
  season?: readonly number[];
  award?: { stars: number; validUntil: string; code: string };
  /** The set's facts one can filter by, as "code=value". */
  facts?: string[];
  /** Shown only to people who said they are of age. */
  adult?: boolean;
  shipsTo: string[];
  /** In minor units. */
  prices: Partial<Record<Currency, number>>;
  freeStock?: number;
  startsOn?: string;
  endsOn?: string;
  card: CardFacts;
};

/** `tone` and the focus came later than the rest: an older document has none. */
type CardPhoto = {
  digest: string;
  width: number;
  height: number;
  tone?: string;
  focusX?: number;
  focusY?: number;
  alt: Partial<Translated>;
};

/** What a card shows besides the locale's title and summary. */
export type CardFacts = {
  emblem: string;
  accent: string;
  scene?: string;
  unitCode?: string;
  /** Where it stands on the map. */
  at?: Point;
  altitudeM?: number;
  sellerName?: string;
  season: readonly number[];
  image?: CardPhoto;
  variantId?: string;
  variantLabel?: Partial<Translated>;
  durationMinutes?: number;
  dateState?: string;
  /** Of an event that is not held on each of its days: ISO weekdays. */
  weekdays?: number[];
  place?: Partial<Translated>;
  /** The currencies in which its packs have more than one price. */
  severalPricesIn?: string[];
  sellerKind?: string;
  itemCount?: number;
};
