import { listGoods } from "#app/domain/catalogue/queries/list-goods.server.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import type { FeeRule } from "#app/domain/ordering/model/fee.ts";
import type { PricedCart } from "#app/domain/ordering/model/priced-cart.ts";
import { listTradingSellers } from "#app/domain/sellers/queries/list-trading-sellers.server.ts";
import { type Database, inLongTransaction } from "#app/platform/database.server.ts";
import { insertRows } from "#app/platform/insert-rows.server.ts";
import type { Services } from "#app/services.server.ts";
import { dayAt } from "#app/shared/calendar.ts";
import { type Locale, locales } from "#app/shared/locale.ts";
import { type CartFacts, priceLines } from "./price-cart.server.ts";
import type { SeedPlan } from "./seed-content.server.ts";
import { fateOf } from "./seed-order-fate.server.ts";
import { pickOrder, type SeedPick, type Shelf } from "./seed-order-picks.server.ts";
import { seedOrderRows } from "./seed-order-rows.server.ts";

/** Writes the past orders of these numbers. Their goods had left the stock before it was counted; nobody is written to. */
export async function seedOrders(
  services: Pick<Services, "db" | "payments" | "env">,
  plan: SeedPlan,
  shelf: Shelf,
  numbers: readonly number[],
): Promise<void> {
  const picks = numbers.map((number) => pickOrder(plan, shelf, number));
  const facts = await factsOf(services.db, picks);
  const { payments, env } = services;
  const terms = {
    provider: payments.provider,
    holdMinutes: env.HOLD_MINUTES,
    shortestSessionMs: payments.shortestSessionMs,
    fees: plan.reference.list<FeeRule>("fee-rule"),
  };
  const rows = seedOrderRows(
    picks.map((pick) => {
      const fate = fateOf(plan.seed, pick.number, plan.now);
      return { ...pick, fate, cart: cartOf(plan, pick, facts[pick.buyer.locale]) };
    }),
    terms,
  );
  await inLongTransaction(services.db, async (tx) => {
    await insertRows(tx, "customer_order", rows.customer_order);
    await insertRows(tx, "seller_order", rows.seller_order);
    await insertRows(tx, "order_line", rows.order_line);
    await insertRows(tx, "shipment", rows.shipment);
    await insertRows(tx, "shipment_line", rows.shipment_line);
    await insertRows(tx, "stock_hold", rows.stock_hold);
    await insertRows(tx, "payment", rows.payment);
    await insertRows(tx, "order_event", rows.order_event);
    await insertRows(tx, "order_consent", rows.order_consent);
  });
}

async function factsOf(db: Database, picks: readonly SeedPick[]): Promise<Record<Locale, CartFacts>> {
  const known = await Promise.all(
    locales.map(async (locale): Promise<[Locale, CartFacts]> => {
      const own = picks.filter(({ buyer }) => buyer.locale === locale);
      const variantIds = [...new Set(own.flatMap(({ lines }) => lines.map(({ variantId }) => variantId)))];
      const goods = await listGoods(db, variantIds, locale);
      const sellers = await listTradingSellers(db, [...new Set(goods.map(({ sellerId }) => sellerId))], locale);
      // What was sold was there: today's stock is what these orders left.
      const free = new Map(variantIds.map((id) => [id, Number.MAX_SAFE_INTEGER]));
      return [locale, { goods, sellers, free }];
    }),
  );
  return Object.fromEntries(known) as Record<Locale, CartFacts>;
}

/** As the checkout adds it up. What is too heavy for a parcel is ordered as one piece of its first pack. */
function cartOf(plan: SeedPlan, { buyer, lines }: SeedPick, facts: CartFacts): PricedCart {
  const book = getMarketBook(plan.reference, buyer.market);
  const reader = { market: buyer.market, locale: buyer.locale, day: dayAt(plan.now) };
  const cart = priceLines(lines, facts, book, reader);
  if (cart.ready && cart.setAside.length === 0) return cart;
  const least = priceLines(
    lines.slice(0, 1).map((line) => ({ ...line, quantity: 1 })),
    facts,
    book,
    reader,
  );
  if (!least.ready) throw new RangeError(`cannot be ordered in ${buyer.market}: ${lines[0]?.variantId}`);
  return least;
}
