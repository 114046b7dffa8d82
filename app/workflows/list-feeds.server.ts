import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import type { Services } from "#app/services.server.ts";
import { isLocale, type Locale } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import type { Currency } from "#app/shared/money.ts";
import { pricedMarkets } from "./market-offers.server.ts";

export type NamedFeed = { url: string; market: Market; language: Locale; currency: Currency };

/** A feed for each market with a price list and each language that products are written in. */
export async function listFeeds({ db, reference, origin }: Services): Promise<NamedFeed[]> {
  const written = await db.productTranslation.findMany({
    where: { product: { state: "live" } },
    distinct: ["locale"],
    select: { locale: true },
    orderBy: { locale: "asc" },
  });
  const languages = written.map(({ locale }) => locale).filter(isLocale);
  return pricedMarkets(reference).flatMap((market) => {
    const currency = getMarketBook(reference, market).rules.chargedIn;
    return languages.map((language) => ({
      url: `${origin}/feeds/products-${market}-${language}.xml`,
      market,
      language,
      currency,
    }));
  });
}
