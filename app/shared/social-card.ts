import type { Locale } from "./locale.ts";

export const cardKinds = ["product", "experience", "producer", "event", "place", "campaign", "portal"] as const;
export type CardKind = (typeof cardKinds)[number];

/** The focus is what a crop keeps in sight, as shares; the middle when nobody chose. */
export type CardPhoto = { digest: string; focusX: number; focusY: number };

/** The picture that stands for a page where its address is shared: all that is drawn on it. No award: a card outlives it. */
export type SocialCard = {
  kind: CardKind;
  locale: Locale;
  /** The item's own in that locale. */
  slug: string;
  portalName: string;
  /** What the portal is, beside its name. */
  tagline: string;
  title: string;
  titleLocale: Locale;
  /** Where it is, or when. */
  line: string;
  accent: string;
  emblem: string | null;
  /** A drawn scene or a photo beside the words; without both the emblem stands there. */
  scene: string | null;
  photo: CardPhoto | null;
};

export const cardSize = { width: 1200, height: 630 } as const;
