import { createContext, type ReactNode, useContext } from "react";
import type { Locale } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import type { Formatters } from "./formatters.ts";
import type { Translate } from "./text-key.ts";

/** What every component may know of the page it stands on. The same for all anonymous visitors of a locale and market. */
export type PageView = {
  locale: Locale;
  market: Market;
  t: Translate;
  format: Formatters;
  /** The path below the locale, as asked: "/products/x". */
  path: string;
  search: string;
  origin: string;
  demo: boolean;
  portalName: string;
  /** The picture shared for a page without one of its own. */
  portalCard: string;
  /** Today and its month in Lâm Đồng. */
  today: string;
  month: number;
  scriptUrl: string | null;
  /** The name of a unit, in the reader's language. */
  unitName: (code: string | undefined) => string;
  owner: Owner;
};

export type Owner = {
  name: string;
  address: string;
  representative: string;
  registration: string;
  email: string;
  phone: string;
  authorityContact: string;
};

const PageViewContext = createContext<PageView | null>(null);

export function PageViewProvider({ value, children }: { value: PageView; children: ReactNode }) {
  return <PageViewContext.Provider value={value}>{children}</PageViewContext.Provider>;
}

export function usePage(): PageView {
  const view = useContext(PageViewContext);
  if (!view) throw new Error("usePage needs a PageViewProvider");
  return view;
}

/** An address of the portal in the page's own language: href("/cart") is "/ja/cart". */
export function useHref(): (path: string) => string {
  const { locale } = usePage();
  return (path) => hrefIn(locale, path);
}

export function hrefIn(locale: Locale, path: string): string {
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}
