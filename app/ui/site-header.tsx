import type { PageFacts } from "#app/http/seo.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import { fallbackChain, type Locale, localeNames, locales } from "#app/shared/locale.ts";
import { markets } from "#app/shared/market.ts";
import { buttonClass } from "./button.ts";

const places = ["products", "experiences", "seasons", "producers", "events"] as const;

type SiteHeaderProps = Pick<PageFacts, "alternates" | "fallsBack">;

export function SiteHeader(page: SiteHeaderProps) {
  const { t, portalName, demo, path } = usePage();
  const href = useHref();
  return (
    <header className="print:hidden border-b border-line bg-paper">
      {demo ? (
        <p className="bg-footer px-4 py-1.5 text-center text-sm text-footer-ink">{t("common:demoStrip")}</p>
      ) : null}
      <div className="container-page grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-2 py-3 lg:grid-cols-[auto_1fr_auto]">
        <a href={href("/")} className="flex items-center gap-2 py-1 no-underline">
          <img src="/art/logo-mark.svg" alt="" width="32" height="32" className="size-7 sm:size-8" />
          <span className="whitespace-nowrap font-display text-lg font-semibold sm:text-xl" lang="vi">
            {portalName}
          </span>
          <span className="hidden whitespace-nowrap text-sm text-ink-soft sm:inline">{t("common:tagline")}</span>
        </a>
        <div className="flex items-center justify-self-end sm:gap-1 lg:order-3">
          <LocaleMenu {...page} />
          <a
            href={href("/cart")}
            className="relative -mr-2 flex min-h-11 items-center gap-1.5 px-2 font-semibold no-underline hover:text-pine"
          >
            <CartGlyph />
            <span>{t("common:nav.cart")}</span>
            <span
              data-cart-count=""
              className="absolute left-3.5 top-0 min-w-5 rounded-full bg-pine px-1 text-center text-xs leading-5 text-on-pine tabular-nums empty:hidden"
            />
          </a>
        </div>
        <search className="col-span-2 lg:order-2 lg:col-span-1 lg:mx-auto lg:w-full lg:max-w-xl">
          <form action={href("/search")} method="get" className="flex">
            <label htmlFor="site-search" className="sr-only">
              {t("common:search.label")}
            </label>
            <input
              id="site-search"
              type="search"
              name="q"
              data-testid="search-input"
              data-suggest=""
              autoComplete="off"
              maxLength={120}
              placeholder={t("common:search.placeholder")}
              className="field-input rounded-r-none border-r-0"
            />
            <button type="submit" className={`${buttonClass("quiet")} shrink-0 rounded-l-none px-4`}>
              {t("common:search.submit")}
            </button>
          </form>
        </search>
      </div>
      <nav aria-label={t("common:nav.main")} className="container-page">
        <ul className="-mx-2 flex gap-x-1 overflow-x-auto pb-1 lg:gap-x-3">
          {places.map((place) => (
            <li key={place}>
              <a
                href={href(`/${place}`)}
                aria-current={path.startsWith(`/${place}`) ? "page" : undefined}
                className="group block whitespace-nowrap px-2 no-underline hover:text-pine aria-[current]:font-semibold"
              >
                <span className="block border-b-2 border-transparent py-2.5 group-aria-[current]:border-pine">
                  {t(`common:nav.${place}`)}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function LocaleMenu({ alternates, fallsBack }: SiteHeaderProps) {
  const { locale, market, t, path, search } = usePage();
  const nearest = (each: Locale) =>
    (fallsBack ? [...fallbackChain(each), ...locales] : [each]).find((one) => alternates?.[one]);
  const addressIn = (each: Locale) => alternates?.[nearest(each) ?? each] ?? "/";
  const target = (each: Locale) => hrefIn(each, alternates ? addressIn(each) : path) + keptQuery(search);
  return (
    <details className="relative" data-menu="">
      <summary className="flex min-h-11 list-none items-center gap-1.5 px-2 font-semibold hover:text-pine">
        <GlobeGlyph />
        <span className="uppercase">{locale}</span>
        <span className="text-ink-soft max-[25rem]:hidden">{market}</span>
        <span className="sr-only">{t("common:localeAndMarket")}</span>
      </summary>
      <div className="absolute right-0 z-30 w-72 rounded-md border border-line bg-raised p-4 shadow-lg">
        <p className="mb-1 text-sm font-semibold text-ink-soft">{t("common:language")}</p>
        <ul>
          {locales.map((each) => (
            <li key={each}>
              <a
                href={target(each)}
                hrefLang={each}
                lang={each}
                data-testid={`locale-switch-${each}`}
                aria-current={each === locale ? "true" : undefined}
                className="block rounded-sm px-2 py-2 no-underline hover:bg-mist-soft aria-[current]:bg-mist aria-[current]:font-semibold"
              >
                {localeNames[each]}
              </a>
            </li>
          ))}
        </ul>
        <form
          action={hrefIn(locale, "/market")}
          method="post"
          data-testid="market-switch"
          className="mt-3 border-t border-line pt-3"
        >
          <label htmlFor="market-choice" className="mb-1 block text-sm font-semibold text-ink-soft">
            {t("common:market.label")}
          </label>
          <input type="hidden" name="to" value={path} />
          <div className="flex gap-2">
            <select id="market-choice" name="market" defaultValue={market} className="field-input">
              {markets.map((each) => (
                <option key={each} value={each}>
                  {t(`common:market.${each}`)}
                </option>
              ))}
            </select>
            <button type="submit" className={buttonClass("quiet")}>
              {t("common:market.choose")}
            </button>
          </div>
        </form>
      </div>
    </details>
  );
}

/** Filters, page and the key of an order go along into the other language. */
function keptQuery(search: string): string {
  const query = new URLSearchParams(search);
  query.delete("market");
  const kept = query.toString();
  return kept ? `?${kept}` : "";
}

function GlobeGlyph() {
  return (
    <svg
      viewBox="0 0 24 24"
      width="22"
      height="22"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      aria-hidden="true"
    >
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18" />
    </svg>
  );
}

function CartGlyph() {
  return (
    <svg
      viewBox="0 0 24 24"
      width="22"
      height="22"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M4 9h16l-1.6 10.2a1 1 0 0 1-1 .8H6.600a1 1 0 0 1-1-.8L4 9zM8 9l3-6M16 9l-3-6" />
    </svg>
  );
}
