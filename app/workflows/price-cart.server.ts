import { preorderState } from "#app/domain/catalogue/model/preorder.ts";
import { type Goods, listGoods } from "#app/domain/catalogue/queries/list-goods.server.ts";
import { chargedFor, estimateOf, type PriceEstimate } from "#app/domain/markets/model/market-price.ts";
import { type ParcelLoad, shippingPrice } from "#app/domain/markets/model/market-rules.ts";
import { rateInForce } from "#app/domain/markets/model/rate.ts";
import { isOrderable, type TakeHome, takeHomeVerdict } from "#app/domain/markets/model/take-home.ts";
import { getMarketBook, type MarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { pickupOffers } from "#app/domain/ordering/model/pickup-offer.ts";
import {
  addUpCart,
  type LineProblem,
  type PricedCart,
  type PricedLine,
} from "#app/domain/ordering/model/priced-cart.ts";
import type { PricedVisit } from "#app/domain/ordering/model/priced-visit.ts";
import type { CartLine } from "#app/domain/ordering/queries/find-cart-lines.server.ts";
import type { CartPickups } from "#app/domain/ordering/queries/list-cart-pickups.server.ts";
import { listFreeStock } from "#app/domain/ordering/queries/list-free-stock.server.ts";
import { listPickupPoints } from "#app/domain/sellers/queries/list-pickup-points.server.ts";
import { listTradingSellers, type TradingSeller } from "#app/domain/sellers/queries/list-trading-sellers.server.ts";
import type { Reader } from "#app/platform/database.server.ts";
import type { ReferenceStore } from "#app/platform/reference-store.server.ts";
import { isForAdults } from "#app/shared/adult-goods.ts";
import type { Day } from "#app/shared/calendar.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import { type Money, money, multiplyMoney } from "#app/shared/money.ts";
import type { PickupPoint } from "#app/shared/pickup-point.ts";

export type CartReader = { market: Market; locale: Locale; day: string };

/**
 * A cart as it stands at this moment in this market: prices, stock, import gate and parcels read anew.
 * The page, the checkout and the placing of an order all ask here.
 */
export async function priceCart(
  db: Reader,
  reference: ReferenceStore,
  lines: readonly CartLine[],
  reader: CartReader,
  { pickups = new Map(), visits = [] }: { pickups?: CartPickups; visits?: readonly PricedVisit[] } = {},
): Promise<PricedCart> {
  const book = getMarketBook(reference, reader.market);
  const variantIds = lines.map(({ variantId }) => variantId);
  const goods = await listGoods(db, variantIds, reader.locale);
  const free = await listFreeStock(db, variantIds);
  const sellerIds = [...new Set(goods.map(({ sellerId }) => sellerId))];
  const sellers = await listTradingSellers(db, sellerIds, reader.locale);
  const points = await listPickupPoints(db, sellerIds);
  return priceLines(lines, { goods, free, sellers, points, pickups, visits }, book, reader);
}

export type CartFacts = {
  goods: readonly Goods[];
  free: ReadonlyMap<string, number>;
  sellers: readonly TradingSeller[];
  /** Where these sellers hand goods over, and at which points the buyer wants to fetch them. */
  points?: readonly PickupPoint[];
  pickups?: CartPickups;
  visits?: readonly PricedVisit[];
};

/** The same from what is known already, for many carts at once. */
export function priceLines(
  lines: readonly CartLine[],
  { goods, free, sellers, points = [], pickups: wished = new Map(), visits = [] }: CartFacts,
  book: MarketBook,
  reader: CartReader,
): PricedCart {
  const { zone, rules } = book;
  const offers = pickupOffers(
    sellers.filter(({ trading }) => trading),
    points,
    { currency: rules.chargedIn, wished },
  );
  const isFetched = ({ id }: TradingSeller) =>
    offers.some(({ sellerId, chosen }) => sellerId === id && chosen !== null);
  const priced = lines.flatMap((line) => {
    const found = goods.find(({ variantId }) => variantId === line.variantId);
    const seller = found && sellers.find(({ id }) => id === found.sellerId);
    if (!found || !seller) return [];
    const stands = { free: free.get(line.variantId) ?? 0, fetched: isFetched(seller) };
    return [priceLine(line, found, seller, stands, book, reader)];
  });
  const shippingOf = (load: ParcelLoad) => (zone ? shippingPrice(zone, load, rules.chargedIn) : null);
  return addUpCart(priced, rules.chargedIn, shippingOf, { pickups: offers, visits });
}

/** What a sum charged in VND is worth to the reader, where the market's own money is another. */
export function estimateFor(
  reference: ReferenceStore,
  { market, day }: Pick<CartReader, "market" | "day">,
  charged: Money,
): PriceEstimate | null {
  const { rules, rates } = getMarketBook(reference, market);
  return charged.currency === "VND" ? estimateOf(charged.minor, rules, rateInForce(rates, rules.currency, day)) : null;
}

function priceLine(
  line: CartLine,
  goods: Goods,
  seller: TradingSeller,
  { free, fetched }: { free: number; fetched: boolean },
  book: MarketBook,
  { market, locale, day }: CartReader,
): PricedLine {
  const unit = chargedFor(goods.prices, book.rules);
  const home = takeHomeVerdict(goods, market, day, book);
  const problem = problemOf({
    line,
    live: goods.live && seller.trading,
    home,
    unit,
    free,
    fetched,
    goods,
    book,
    day,
  });
  return {
    variantId: goods.variantId,
    productId: goods.productId,
    productKey: goods.productKey,
    sellerId: goods.sellerId,
    slug: goods.slug,
    name: goods.name,
    nameLocale: goods.nameLocale,
    nameVi: goods.nameVi,
    variantLabel: goods.variantLabel,
    labelLocale: goods.labelLocale,
    variantLabelVi: goods.variantLabelVi,
    unitCode: goods.unitCode,
    emblem: goods.emblem,
    accent: goods.accent,
    importClass: goods.importClass,
    hs6: goods.hs6,
    grossG: goods.grossG,
    promisedOn: goods.promisedOn,
    sellerName: seller.displayName,
    quantity: line.quantity,
    unit,
    line: unit ? multiplyMoney(unit, line.quantity) : null,
    discount: money(0, book.rules.chargedIn),
    changedFrom: unit && isOtherPrice(line.seen, unit) ? line.seen : null,
    problem,
    verdict: home.verdict,
    ruleText: home.verdict === "ok" || home.tooLong || fetched ? null : (home.rule?.parcel[locale] ?? null),
  };
}

function isOtherPrice(seen: Money | null, unit: Money): boolean {
  return seen !== null && seen.currency === unit.currency && seen.minor !== unit.minor;
}

type Standing = {
  line: CartLine;
  live: boolean;
  home: TakeHome;
  unit: Money | null;
  free: number;
  /** Handed over in Vietnam: no parcel has to get it into a country. */
  fetched: boolean;
  goods: Goods;
  book: MarketBook;
  day: Day;
};

/** The first thing that stands in the way; what can never be sent is told before what is only out of stock. */
function problemOf({ line, live, home, unit, free, fetched, goods, book, day }: Standing): LineProblem | null {
  if (!live) return { kind: "gone" };
  // What a market says of alcohol stands wherever it is handed over.
  const needsEntry = !fetched || isForAdults(goods);
  if (needsEntry && home.tooLong) return { kind: "too-long" };
  if (needsEntry && !isOrderable(home.verdict)) return { kind: home.verdict === "blocked" ? "blocked" : "enquiry" };
  if (!unit) return { kind: "no-price" };
  if (!fetched && book.zone && goods.grossG > book.zone.maxWeightG) return { kind: "too-heavy" };
  if (preorderState(goods, day) === "over") return { kind: "preorder-over" };
  if (free <= 0) return { kind: "sold-out" };
  return free < line.quantity ? { kind: "short", left: free } : null;
}
