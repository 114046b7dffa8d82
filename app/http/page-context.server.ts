import { parse } from "cookie";
import { type Unit, unitName } from "#app/domain/places/model/unit.ts";
import { formattersFor } from "#app/i18n/formatters.ts";
import type { PageView } from "#app/i18n/page-view.tsx";
import { translatorFor } from "#app/i18n/translate.server.ts";
import type { Services } from "#app/services.server.ts";
import { dayAt, monthAt } from "#app/shared/calendar.ts";
import { cleanText } from "#app/shared/clean-text.ts";
import { isLocale, type Locale, locales } from "#app/shared/locale.ts";
import { defaultMarket, isMarket, type Market } from "#app/shared/market.ts";
import { cardPath, portalCard } from "./social-cards.server.ts";

/** The address that was asked for, its parameters cleaned as a form's fields are: queries and links are made from them. */
export function addressOf(request: Request): URL {
  const url = new URL(request.url);
  const said = [...url.searchParams];
  if (said.every(([, value]) => cleanText(value) === value)) return url;
  url.search = new URLSearchParams(said.map(([name, value]) => [name, cleanText(value)])).toString();
  return url;
}

/** The locale of an address is its first part; anything else is answered in the reader's language. */
export function localeOfRequest(request: Request): Locale {
  const first = new URL(request.url).pathname.split("/")[1];
  return isLocale(first) ? first : preferredLocale(request.headers.get("accept-language"));
}

/** The best of our locales for an Accept-Language header; Vietnamese neighbours get English. */
export function preferredLocale(header: string | null): Locale {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...params] = part.trim().split(";");
      const quality = params.map((param) => /^\s*q=([\d.]+)$/.exec(param)?.[1]).find(Boolean);
      return { language: tag.toLowerCase().split("-")[0] ?? "", quality: quality ? Number(quality) : 1 };
    })
    .sort((a, b) => b.quality - a.quality);
  return (
    wanted.map(({ language }) => locales.find((locale) => locale === language)).find((found) => found !== undefined) ??
    "en"
  );
}

/** `?market=` for this answer, else the cookie, else what the locale implies. */
export function marketOfRequest(request: Request, locale: Locale): { market: Market; personal: boolean } {
  const asked = new URL(request.url).searchParams.get("market");
  if (isMarket(asked)) return { market: asked, personal: false };
  const remembered = parse(request.headers.get("cookie") ?? "").market;
  if (isMarket(remembered)) return { market: remembered, personal: remembered !== defaultMarket(locale) };
  return { market: defaultMarket(locale), personal: false };
}

/** What components may know: no personal byte, so that a public page can be kept whole. */
export function pageViewOf(request: Request, services: Services, scriptUrl: string | null): PageView {
  const locale = localeOfRequest(request);
  const url = addressOf(request);
  const now = services.clock.now();
  const { env } = services;
  const words = wordsOf(services, locale);
  return {
    ...words,
    market: marketOfRequest(request, locale).market,
    portalCard: cardPath(portalCard(words)),
    path: pathBelowLocale(url.pathname),
    search: url.search,
    origin: services.origin,
    demo: env.demo,
    today: dayAt(now),
    month: monthAt(now),
    scriptUrl,
    owner: {
      name: env.OWNER_NAME ?? "",
      address: env.OWNER_ADDRESS ?? "",
      representative: env.OWNER_REPRESENTATIVE ?? "",
      registration: env.OWNER_REGISTRATION ?? "",
      email: env.OWNER_EMAIL ?? "",
      phone: env.OWNER_PHONE ?? "",
      authorityContact: env.OWNER_AUTHORITY_CONTACT ?? "",
    },
  };
}

/** What texts and names of a language are made with. */
export function wordsOf(services: Services, locale: Locale) {
  const units = unitIndex(services);
  return {
    locale,
    t: translatorFor(locale),
    format: formattersFor(locale),
    portalName: services.env.PORTAL_NAME,
    unitName: (code: string | undefined) => {
      const unit = code ? units.get(code) : undefined;
      return unit ? unitName(unit, locale) : "";
    },
  };
}

function pathBelowLocale(pathname: string): string {
  const [, first, ...rest] = pathname.split("/");
  return isLocale(first) ? `/${rest.join("/")}` : "/";
}

const indexes = new WeakMap<readonly Unit[], Map<string, Unit>>();

/** Units by code; made again only when the reference data was reloaded. */
export function unitIndex(services: Services): Map<string, Unit> {
  const units = services.reference.list<Unit>("unit");
  const known = indexes.get(units) ?? new Map(units.map((unit) => [unit.code, unit]));
  indexes.set(units, known);
  return known;
}
