import { isOrderable, takeHomeVerdict } from "#app/domain/markets/model/take-home.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import type { CartLine } from "#app/domain/ordering/queries/find-cart-lines.server.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { dayAt } from "#app/shared/calendar.ts";
import { type Market, markets } from "#app/shared/market.ts";
import type { SeedBuyer, SeedPlan } from "./seed-content.server.ts";
import { type Draw, drawOf } from "./seed-draw.server.ts";

type Offered = { sellerId: string; importClass: string; variantIds: string[] };
/** What can be sent to each market, all of it and by seller, in the order of the products' numbers. */
export type Shelf = Record<Market, { all: Offered[]; bySeller: Map<string, Offered[]> }>;

export async function readShelf(db: Reader, plan: SeedPlan): Promise<Shelf> {
  const rows = await db.product.findMany({
    where: { key: { contains: ".seed-" }, state: "live" },
    select: {
      key: true,
      sellerId: true,
      importClass: true,
      variants: { where: { retired: false }, orderBy: { position: "asc" }, select: { id: true } },
    },
  });
  const numbered = rows.sort((a, b) => (a.key.slice(-6) < b.key.slice(-6) ? -1 : 1));
  const products = numbered.map(({ variants, ...rest }) => ({ ...rest, variantIds: variants.map(({ id }) => id) }));
  return Object.fromEntries(markets.map((market) => [market, shelfOf(plan, products, market)])) as Shelf;
}

function shelfOf({ reference, now }: SeedPlan, products: readonly Offered[], market: Market) {
  const book = getMarketBook(reference, market);
  const all = products.filter((goods) => isOrderable(takeHomeVerdict(goods, market, dayAt(now), book).verdict));
  const bySeller = new Map<string, Offered[]>();
  for (const goods of all) bySeller.set(goods.sellerId, [...(bySeller.get(goods.sellerId) ?? []), goods]);
  return { all, bySeller };
}

export type SeedPick = { number: number; buyer: SeedBuyer; lines: CartLine[] };

/** Who buys what in the order of that number: one to three packs, half of the further ones from the same producer. */
export function pickOrder({ seed, facts }: SeedPlan, shelf: Shelf, number: number): SeedPick {
  const draw = drawOf(seed, "order", number);
  const buyer = pickBuyer(facts.buyers, draw);
  const { all, bySeller } = shelf[buyer.market];
  const first = draw.pick(all);
  const chosen = new Map<string, number>();
  for (let place = 0, count = draw.pick([1, 1, 1, 2, 2, 3]); place < count; place++) {
    const beside = draw.chance(0.5) ? (bySeller.get(first.sellerId) ?? all) : all;
    const goods = place === 0 ? first : draw.pick(beside);
    chosen.set(draw.pick(goods.variantIds), draw.pick([1, 1, 1, 2, 2, 3]));
  }
  const lines = [...chosen].map(([variantId, quantity]) => ({ variantId, quantity, seen: null }));
  return { number, buyer, lines };
}

function pickBuyer(buyers: readonly SeedBuyer[], draw: Draw): SeedBuyer {
  return draw.pick(buyers.flatMap((buyer) => Array.from({ length: buyer.weight }, () => buyer)));
}
