import type { Locale } from "#app/shared/locale.ts";

/** What every page's loader tells of itself; root turns it into head tags and the language switch. */
export type PageFacts = {
  title: string;
  description: string;
  /** Address below the locale in each language the item has; absent means the same path everywhere. */
  alternates?: Partial<Record<Locale, string>>;
  /** Kept from search engines: personal and filtered pages. */
  noIndex?: boolean;
  /** An image to fetch first. */
  preload?: { href: string; media?: string }[];
};
