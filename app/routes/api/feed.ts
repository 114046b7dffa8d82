import { notFound } from "#app/http/answers.server.ts";
import { machineAnswer } from "#app/http/machine-answer.server.ts";
import { merchantFeed } from "#app/http/merchant-feed.ts";
import { page } from "#app/http/page.server.ts";
import { isLocale } from "#app/shared/locale.ts";
import { listFeeds } from "#app/workflows/list-feeds.server.ts";
import { pricedMarkets } from "#app/workflows/market-offers.server.ts";
import { productFeed } from "#app/workflows/merchant-feed.server.ts";

/** /feeds/products-JP-ja.xml, for the merchant centres of a market; /feeds/index.json names them all. */
export const loader = page(async ({ request, services, today, params }) => {
  const file = params.file ?? "";
  if (file === "index.json") {
    const feeds = await listFeeds(services);
    return machineAnswer(request, `${JSON.stringify({ feeds }, null, 2)}\n`, "application/json");
  }
  const [, asked, locale] = /^products-([A-Z]{2})-([a-z]{2})\.xml$/.exec(file) ?? [];
  const market = pricedMarkets(services.reference).find((each) => each === asked);
  if (!market || !isLocale(locale)) throw notFound();
  const feed = await productFeed({ services, locale, market, today });
  return machineAnswer(request, merchantFeed(feed), "application/xml");
});
