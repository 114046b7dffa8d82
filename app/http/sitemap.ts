import { type Locale, locales } from "#app/shared/locale.ts";
import { xmlText } from "#app/shared/xml.ts";
import { alternateLocales, publicAddress } from "./seo.ts";

type Page = { paths: Partial<Record<Locale, string>>; changed: Partial<Record<Locale, Date>> };

/** Far below the 50,000 addresses and 50 MB that are allowed: each address brings all its siblings. */
export const sitemapSize = 5_000;
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** The names of all site maps, one or more a language, with their last change. */
export function sitemapIndex(origin: string, pages: readonly Page[]): string {
  const parts = locales.flatMap((locale) => {
    const own = pagesIn(pages, locale);
    return Array.from({ length: Math.ceil(own.length / sitemapSize) }, (_, index) => {
      const times = partOf(own, index + 1).map(({ changed }) => changed[locale]?.getTime() ?? 0);
      const changed = times.reduce((last, time) => Math.max(last, time), 0);
      const loc = `${origin}/sitemaps/${locale}-${index + 1}.xml`;
      return `<sitemap><loc>${xmlText(loc)}</loc>${changed ? lastmod(new Date(changed)) : ""}</sitemap>`;
    });
  });
  return `${head}<sitemapindex xmlns="${schema}">\n${parts.join("\n")}\n</sitemapindex>\n`;
}

/** One site map of a language, counted from 1; null when there is no such part. */
export function sitemapPart(origin: string, pages: readonly Page[], locale: Locale, number: number): string | null {
  const part = partOf(pagesIn(pages, locale), number);
  if (part.length === 0) return null;
  const urls = part.map(({ paths, changed }) => {
    const written = locales.filter((each) => paths[each] !== undefined);
    const siblings = alternateLocales(written).map(({ hrefLang, locale: each }) => {
      const href = xmlText(publicAddress(origin, each, paths[each] ?? "/"));
      return `<xhtml:link rel="alternate" hreflang="${hrefLang}" href="${href}"/>`;
    });
    const loc = xmlText(publicAddress(origin, locale, paths[locale] ?? "/"));
    return `<url><loc>${loc}</loc>${changed[locale] ? lastmod(changed[locale]) : ""}${siblings.join("")}</url>`;
  });
  return `${head}<urlset xmlns="${schema}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join("\n")}\n</urlset>\n`;
}

function pagesIn(pages: readonly Page[], locale: Locale): Page[] {
  return pages.filter(({ paths }) => paths[locale] !== undefined);
}

function partOf(pages: readonly Page[], number: number): readonly Page[] {
  return pages.slice((number - 1) * sitemapSize, number * sitemapSize);
}

function lastmod(date: Date): string {
  return `<lastmod>${date.toISOString()}</lastmod>`;
}
