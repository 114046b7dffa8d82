import type { LoaderFunctionArgs } from "@remix-run/node";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { priceReader } from "#app/domain/markets/queries/price-reader.server.ts";
import { recordMiss } from "#app/domain/search/commands/record-miss.server.ts";
import { type ApiQuery, readApiQuery } from "#app/domain/search/model/api-query.ts";
import { itemPath } from "#app/domain/search/ui/item-card.tsx";
import { addressOf, preferredLocale } from "#app/http/page-context.server.ts";
import { refuseManyQuestions } from "#app/http/question-limit.server.ts";
import type { SearchHit } from "#app/ports/search-index.ts";
import type { Services } from "#app/services.server.ts";
import { dayAt } from "#app/shared/calendar.ts";
import { isLocale, type Locale } from "#app/shared/locale.ts";
import { defaultMarket, isMarket, type Market } from "#app/shared/market.ts";

/** The search of the outside contract. The locale and the market are in the address, never in a cookie. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const services = context.services as Services;
  const tooMany = await refuseManyQuestions(services, String(context.clientAddress ?? ""));
  if (tooMany) return tooMany;
  const params = addressOf(request).searchParams;
  const asked = params.get("locale") ?? preferredLocale(request.headers.get("accept-language"));
  if (!isLocale(asked)) return answer({ error: "unknown locale" }, 400);
  const named = params.get("market");
  const market = isMarket(named) ? named : defaultMarket(asked);
  return answer(await search(services, readApiQuery(params), asked, market), 200);
}

async function search(services: Services, query: ApiQuery, locale: Locale, market: Market) {
  const startedAt = performance.now();
  const today = dayAt(services.clock.now());
  const { types, ...rest } = query;
  const { chargedIn } = getMarketBook(services.reference, market).rules;
  const found = types
    ? await services.search.search({ ...rest, types, locale, market, chargedIn, today })
    : { total: 0, hits: [], facets: {} };
  if (found.total === 0 && isWholeQuestion(query))
    countMiss(services, { day: today, locale, market, query: query.query });
  const read = priceReader(services.reference, market, today);
  return {
    query: query.query,
    locale,
    total: found.total,
    tookMs: Math.round((performance.now() - startedAt) * 10) / 10,
    hits: found.hits.map((hit) => hitOf(hit, locale, read)),
    facets: found.facets,
  };
}

function hitOf(hit: SearchHit, locale: Locale, read: ReturnType<typeof priceReader>) {
  const { type, id, key, slug, title } = hit;
  const price = read(hit.prices);
  const charged = price?.charged;
  return {
    type,
    id,
    key,
    slug,
    title,
    url: `/${locale}${itemPath(hit)}`,
    ...(charged ? { price: { ...charged, ...(price.estimate ? { estimate: price.estimate.money } : {}) } } : {}),
  };
}

/** A filter, or a page after the last, says nothing of what we lack. */
function isWholeQuestion({ query, facets, offset, types }: ApiQuery): boolean {
  return query.trim() !== "" && types !== null && offset === 0 && Object.keys(facets).length === 0;
}

/** Written after the answer and never in its way. */
function countMiss(services: Services, miss: Parameters<typeof recordMiss>[1]) {
  recordMiss(services.db, miss).catch((error) => services.log.warn({ error }, "search miss not counted"));
}

function answer(body: object, status: number): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
