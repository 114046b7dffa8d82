import { type GoodsNature, isOffered, isOrderable, takeHomeVerdict } from "#app/domain/markets/model/take-home.ts";
import type { TakeHomeView } from "#app/domain/markets/model/take-home-view.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import type { ReferenceStore } from "#app/platform/reference-store.server.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";

/** The one verdict that the product page, the cart and the checkout gate all show and obey. */
export function takeHome(
  reference: ReferenceStore,
  goods: GoodsNature,
  { market, locale, day }: { market: Market; locale: Locale; day: string },
): TakeHomeView {
  const book = getMarketBook(reference, market);
  const found = takeHomeVerdict(goods, market, day, book);
  return {
    verdict: found.verdict,
    orderable: isOrderable(found.verdict),
    offered: isOffered(goods, found.verdict),
    market,
    marketName: book.rules.name[locale],
    parcel: found.parcel?.[locale] ?? null,
    luggage: found.luggage?.[locale] ?? null,
    penalty: found.penalty?.[locale] ?? null,
    liquid: found.liquid,
    coldChain: found.coldChain,
    taxes: found.taxes.map(({ text, source, checkedOn }) => ({ text: text[locale], source, checkedOn })),
    source: found.source,
    checkedOn: found.checkedOn,
    unconfirmed: found.confidence !== "verified",
  };
}
