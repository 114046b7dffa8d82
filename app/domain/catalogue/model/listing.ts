import type { Day } from "#app/shared/calendar.ts";
import type { AttributeValues } from "./attributes.ts";
import type { PhotoFocus } from "./photo-focus.ts";
import type { PhotoWords } from "./photo-words.ts";

/** The listing as its maker edits it. */
export type ListingState = "draft" | "submitted" | "live" | "declined" | "suspended" | "archived";
export const listingStates: readonly ListingState[] = [
  "draft",
  "submitted",
  "live",
  "declined",
  "suspended",
  "archived",
];

/** Listings that the centre has been shown and that somebody may read: they are worth translating. */
export const translatedStates = ["live", "submitted", "suspended"] as const satisfies readonly ListingState[];

export const deskLocales = ["vi", "en"] as const;
export type DeskLocale = (typeof deskLocales)[number];

export const textFields = ["name", "summary", "description", "makerNote", "ingredients", "storage", "use"] as const;
export type TextFieldName = (typeof textFields)[number];
export type ListingTexts = Record<TextFieldName, string>;

export const textLimits: Record<TextFieldName, number> = {
  name: 120,
  summary: 220,
  description: 5000,
  makerNote: 600,
  ingredients: 1200,
  storage: 800,
  use: 800,
};

export type ListingFacts = {
  ocopSet: number;
  importClass: string;
  unitCode: string;
  altitudeM: number | null;
  emblem: string;
  accent: string;
  season: number[];
  hs6: string | null;
  allergens: string[];
  shelfLifeDays: number | null;
  coldChain: boolean;
  liquid: boolean;
  fragile: boolean;
};

/**
 * What a reader of the portal trusts us to have checked: it changes on a live listing only after a review.
 * `attributes` also holds those of sets the product was in before: they come back with the set.
 */
export type ReviewedPart = {
  facts: ListingFacts;
  texts: Record<DeskLocale, ListingTexts>;
  attributes: AttributeValues;
};

export type PackPrices = { VND: number | null; JPY: number | null; KRW: number | null };
export const packCurrencies = ["VND", "JPY", "KRW"] as const;

export type Pack = {
  id: string;
  labels: Record<DeskLocale, string>;
  netG: number | null;
  netMl: number | null;
  pieces: number | null;
  grossG: number;
  prices: PackPrices;
  /** The currencies whose price a person set; the others follow their list. */
  pricesByHand: string[];
  /** 14 digits. */
  gtin: string | null;
  promisedOn: Day | null;
  preorderUntil: Day | null;
};

export type ListingPhoto = { id: string; digest: string; width: number; height: number; tone: string } & PhotoFocus &
  PhotoWords;

export type Listing = {
  id: string;
  key: string;
  sellerId: string;
  state: ListingState;
  version: number;
  declinedReason: string | null;
  submittedAt: Date | null;
  publishedAt: Date | null;
  current: ReviewedPart;
  pending: ReviewedPart | null;
  packs: Pack[];
  photos: ListingPhoto[];
  slugs: Record<DeskLocale, string>;
};

/** What the maker works on: the pending change of a live listing, else the listing itself. */
export function draftOf({ current, pending }: Pick<Listing, "current" | "pending">): ReviewedPart {
  return pending ?? current;
}

export function isEditable(state: ListingState): boolean {
  return state !== "suspended" && state !== "archived";
}

/** Waiting for staff: a new listing, or the change of a live one. */
export function isInReview({
  state,
  pending,
  submittedAt,
}: Pick<Listing, "state" | "pending" | "submittedAt">): boolean {
  return state === "submitted" || (state === "live" && pending !== null && submittedAt !== null);
}

export function emptyTexts(): ListingTexts {
  return { name: "", summary: "", description: "", makerNote: "", ingredients: "", storage: "", use: "" };
}
