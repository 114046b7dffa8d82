import { LRUCache } from "lru-cache";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { PageViewProvider, usePage } from "#app/i18n/page-view.tsx";

/** Some 3 kB each. */
const kept = new LRUCache<string, string>({ max: 2_000, maxSize: 6_000_000, sizeCalculation: ({ length }) => length });

/**
 * The markup of a part that many pages share, made once. It may depend on `name` and on the view's locale, market and day, and on
 * nothing else of the page: neither its path nor its query.
 */
export function useKeptMarkup(name: string, part: ReactNode): { __html: string } {
  const view = usePage();
  const key = `${view.locale} ${view.market} ${view.today} ${name}`;
  const known = kept.get(key) ?? renderToStaticMarkup(<PageViewProvider value={view}>{part}</PageViewProvider>);
  kept.set(key, known);
  return { __html: known };
}
