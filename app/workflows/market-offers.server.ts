import { preorderState } from "#app/domain/catalogue/model/preorder.ts";
import { shippingPrice } from "#app/domain/markets/model/market-rules.ts";
import { isOrderable, takeHomeVerdict } from "#app/domain/markets/model/take-home.ts";
import { getMarketBook, listMarketRules, type MarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import type { ReferenceStore } from "#app/platform/reference-store.server.ts";
import { isForAdults } from "#app/shared/adult-goods.ts";
import type { Day } from "#app/shared/calendar.ts";
import type { Market } from "#app/shared/market.ts";
import { type Money, money } from "#app/shared/money.ts";

export type OfferedPack = {
  id: string;
  code: string;
  label: string;
  gtin: string | null;
  grossG: number;
  netG: number | null;
  netMl: number | null;
  promisedOn: Day | null;
  preorderUntil: Day | null;
  prices: Partial<Record<string, number>>;
};
export type OfferedProduct = { importClass: string; variants: readonly OfferedPack[] };

/** A pack as it can be bought in one market: what machines are told, and never more than the cart would take. */
export type MarketOffer = {
  market: Market;
  pack: OfferedPack;
  price: Money;
  availability: "in-stock" | "out-of-stock" | "preorder";
  /** The day a pre-ordered harvest is sent. */
  from: Day | null;
  shipping: { price: Money; days: { min: number; max: number } } | null;
};

/** Markets with a price list of their own: elsewhere a price is only an estimate. */
export function pricedMarkets(reference: ReferenceStore): Market[] {
  return listMarketRules(reference)
    .filter(({ currency, chargedIn }) => currency === chargedIn)
    .map(({ code }) => code);
}

/** What can be ordered of a product, market by market. Alcohol is told to no machine. */
export function marketOffers(
  reference: ReferenceStore,
  product: OfferedProduct,
  { free, today, markets }: { free: ReadonlyMap<string, number>; today: Day; markets: readonly Market[] },
): MarketOffer[] {
  if (isForAdults(product)) return [];
  return markets.flatMap((market) => {
    const book = getMarketBook(reference, market);
    if (!isOrderable(takeHomeVerdict(product, market, today, book).verdict)) return [];
    return product.variants.flatMap((pack) => offerOf(pack, { book, free: free.get(pack.id) ?? 0, today }) ?? []);
  });
}

function offerOf(
  pack: OfferedPack,
  { book, free, today }: { book: MarketBook; free: number; today: Day },
): MarketOffer | null {
  const { rules, zone } = book;
  const minor = pack.prices[rules.chargedIn];
  if (minor === undefined || (zone && pack.grossG > zone.maxWeightG)) return null;
  const ahead = preorderState(pack, today);
  const sold = ahead === "over" || free <= 0;
  const parcel = zone && shippingPrice(zone, { weightG: pack.grossG, goodsMinor: minor }, rules.chargedIn);
  return {
    market: rules.code,
    pack,
    price: money(minor, rules.chargedIn),
    availability: sold ? "out-of-stock" : ahead === "open" ? "preorder" : "in-stock",
    from: ahead === "open" ? pack.promisedOn : null,
    shipping: zone && parcel !== null ? { price: money(parcel, rules.chargedIn), days: zone.transitDays } : null,
  };
}
