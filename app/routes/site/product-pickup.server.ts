import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import type { getSellerCard } from "#app/domain/sellers/queries/find-seller-page.server.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { isForAdults } from "#app/shared/adult-goods.ts";
import { takeHome } from "#app/workflows/take-home.server.ts";

type Seller = Awaited<ReturnType<typeof getSellerCard>>;
type Goods = Parameters<typeof takeHome>[1];

/** Where the goods of a page may be fetched, as its cart would offer it; null where they cannot. */
export function pickupLine({ services, market, locale, today }: PageRequest, goods: Goods, seller: Seller) {
  const { rules } = getMarketBook(services.reference, market);
  const places = (seller?.pickupPoints ?? []).filter(({ feeMinor }) => feeMinor === 0 || rules.chargedIn === "VND");
  if (places.length === 0) return null;
  const isBarred = isForAdults(goods) && !takeHome(services.reference, goods, { market, locale, day: today }).orderable;
  return isBarred ? null : { places: places.map(({ kind, name }) => ({ kind, name })) };
}
