import type { LoaderFunctionArgs } from "@remix-run/node";
import { type Formatters, formattersFor } from "#app/i18n/formatters.ts";
import type { TextKey, Translate } from "#app/i18n/text-key.ts";
import { translatorFor } from "#app/i18n/translate.server.ts";
import type { Services } from "#app/services.server.ts";
import { dayAt, monthAt } from "#app/shared/calendar.ts";
import { cleanText } from "#app/shared/clean-text.ts";
import type { Locale } from "#app/shared/locale.ts";
import { isLocale } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import { notFound } from "./answers.server.ts";
import { addressOf, localeOfRequest, marketOfRequest } from "./page-context.server.ts";

/** What a loader or action works with. Locale and market are explicit, from the address and the market cookie. */
export type PageRequest = {
  request: Request;
  params: Record<string, string | undefined>;
  url: URL;
  services: Services;
  locale: Locale;
  market: Market;
  /** The market came from a cookie and is not the locale's own: the answer must stay private. */
  marketIsPersonal: boolean;
  now: Date;
  today: string;
  month: number;
  t: Translate;
  format: Formatters;
  /** Where the request came from, for limits only; never stored. */
  clientAddress: string;
};

export type { TextKey };

/** Wraps a loader or action of a page below a locale; an unknown locale and a path no page could have are a 404. */
export function page<Answer>(handle: (page: PageRequest) => Promise<Answer>) {
  return async ({ request, params, context }: LoaderFunctionArgs): Promise<Answer> => {
    if (params.locale !== undefined && !isLocale(params.locale)) throw notFound();
    if (Object.values(params).some((part = "") => !isPathText(part))) throw notFound();
    return handle(pageRequest(request, params, context.services as Services, String(context.clientAddress ?? "")));
  };
}

/** Names may stand there decomposed; what else cleaning would change never named a page. */
function isPathText(part: string): boolean {
  return cleanText(part) === part.normalize("NFC");
}

export function pageRequest(
  request: Request,
  params: Record<string, string | undefined>,
  services: Services,
  clientAddress = "",
): PageRequest {
  const locale = localeOfRequest(request);
  const { market, personal } = marketOfRequest(request, locale);
  const now = services.clock.now();
  return {
    request,
    params,
    url: addressOf(request),
    services,
    locale,
    market,
    marketIsPersonal: personal,
    now,
    today: dayAt(now),
    month: monthAt(now),
    t: translatorFor(locale),
    format: formattersFor(locale),
    clientAddress,
  };
}
