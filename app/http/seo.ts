import { fallbackChain, type Locale, locales } from "#app/shared/locale.ts";
import type { JsonLd } from "./structured-data/json-ld.ts";

/** What every page's loader tells of itself; root turns it into head tags and the language switch. */
export type PageFacts = {
  title: string;
  description: string;
  /** Address below the locale in each language the item really has; absent means the same path everywhere. */
  alternates?: Partial<Record<Locale, string>>;
  /** In a language that `alternates` lacks it is shown in another one, at that one's address. */
  fallsBack?: boolean;
  /** Kept from search engines: personal, thin and machine pages. */
  noIndex?: boolean;
  /** A filtered, sorted or searched list: search engines are sent to the whole one. */
  filtered?: boolean;
  /** Which page of a list this is; the first has no number in its address. */
  listPage?: number;
  /** What the page is about, for machines. */
  structured?: readonly JsonLd[];
  /** The picture that goes along where the address is shared; absent means the portal's own. */
  card?: { path: string; alt: string };
  /** An image to fetch first. */
  preload?: { href: string; media?: string }[];
};

export type PageAddresses = {
  robots: string | null;
  canonical: string | null;
  /** The page in every language it really has, and where everybody else is sent. */
  alternates: { hrefLang: Locale | "x-default"; href: string }[];
};

type Place = { locale: Locale; origin: string; path: string };

/**
 * A page's own address and those of its siblings. One that only falls back to another language, and one that shows a part of
 * a list, name the page they repeat and have no siblings. See docs/decisions/011.
 */
export function addressesOf(facts: PageFacts | undefined, { locale, origin, path }: Place): PageAddresses {
  if (!facts || facts.noIndex) return { robots: "noindex", canonical: null, alternates: [] };
  const own = facts.alternates ?? Object.fromEntries(locales.map((each) => [each, plainPath(path)]));
  const query = facts.listPage && facts.listPage > 1 ? `?page=${facts.listPage}` : "";
  const told = fallbackChain(locale).find((each) => own[each] !== undefined) ?? locales.find((each) => own[each]);
  const canonical = told === undefined ? null : publicAddress(origin, told, own[told] ?? "/");
  if (facts.filtered || told !== locale) return { robots: "noindex, follow", canonical, alternates: [] };
  const written = locales.filter((each) => own[each] !== undefined);
  return {
    robots: null,
    canonical: canonical && canonical + query,
    alternates: alternateLocales(written).map(({ hrefLang, locale: each }) => ({
      hrefLang,
      href: publicAddress(origin, each, own[each] ?? "/") + query,
    })),
  };
}

/** The languages a page is written in, and the one for everybody else: English, else Vietnamese, else the first. */
export function alternateLocales(written: readonly Locale[]): { hrefLang: Locale | "x-default"; locale: Locale }[] {
  const usual = (["en", "vi"] as const).find((each) => written.includes(each)) ?? written[0];
  return [
    ...written.map((locale) => ({ hrefLang: locale, locale })),
    ...(usual ? [{ hrefLang: "x-default" as const, locale: usual }] : []),
  ];
}

/** An address as it is told to others: whole, and percent-encoded the same way everywhere. */
export function publicAddress(origin: string, locale: Locale, path: string): string {
  const below = path === "/" ? "" : path;
  return `${origin}/${locale}${below.split("/").map(encodeURIComponent).join("/")}`;
}

/** A path that is the same in every language, however it was typed. */
function plainPath(path: string): string {
  return path.toLowerCase().replace(/\/+$/, "") || "/";
}
