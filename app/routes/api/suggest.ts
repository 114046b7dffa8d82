import type { LoaderFunctionArgs } from "@remix-run/node";
import { questionMaxLength } from "#app/domain/search/model/question.ts";
import { itemPath } from "#app/domain/search/ui/item-card.tsx";
import { addressOf, preferredLocale } from "#app/http/page-context.server.ts";
import { refuseManyQuestions } from "#app/http/question-limit.server.ts";
import type { Services } from "#app/services.server.ts";
import { isLocale } from "#app/shared/locale.ts";
import { defaultMarket, isMarket } from "#app/shared/market.ts";

const usualLimit = 8;

/** Names for what has been typed so far. The same for everyone, so it may be kept for a minute. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const services = context.services as Services;
  const tooMany = await refuseManyQuestions(services, String(context.clientAddress ?? ""));
  if (tooMany) return tooMany;
  const params = addressOf(request).searchParams;
  const locale = params.get("locale") ?? preferredLocale(request.headers.get("accept-language"));
  if (!isLocale(locale))
    return Response.json({ error: "unknown locale" }, { status: 400, headers: { "Cache-Control": "no-store" } });
  const named = params.get("market");
  const market = isMarket(named) ? named : defaultMarket(locale);
  const query = [...(params.get("q") ?? "").normalize("NFC")].slice(0, questionMaxLength).join("");
  const found = query.trim() ? await services.search.suggest({ query, locale, market, limit: usualLimit }) : [];
  const suggestions = found.map((item) => ({ text: item.text, type: item.type, url: `/${locale}${itemPath(item)}` }));
  const headers = { "Cache-Control": "public, max-age=60", Vary: "Accept-Language" };
  return Response.json({ suggestions }, { headers });
}
