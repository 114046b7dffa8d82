import { type Goods, listGoods } from "#app/domain/catalogue/queries/list-goods.server.ts";
import { isOrderable, takeHomeVerdict } from "#app/domain/markets/model/take-home.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { priceReader } from "#app/domain/markets/queries/price-reader.server.ts";
import { putInCart } from "#app/domain/ordering/commands/put-in-cart.server.ts";
import { removeFromCart } from "#app/domain/ordering/commands/remove-from-cart.server.ts";
import { setCartLine } from "#app/domain/ordering/commands/set-cart-line.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";
import { isForAdults } from "#app/shared/adult-goods.ts";
import { dayAt } from "#app/shared/calendar.ts";
import { isUuid } from "#app/shared/id.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import type { Money } from "#app/shared/money.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";

export type CartChange =
  | { intent: "add"; variantId: string; quantity: number }
  | { intent: "set"; variantId: string; quantity: number }
  | { intent: "remove"; variantId: string };
export type CartRefusal = "unknown-variant" | "too-many" | "cart-full" | "not-offered" | "age";
/** Who asks: `ofAge` when this browser's reader said to have the age the market asks for. */
export type CartReader = { market: Market; locale: Locale; ofAge: boolean };

type Wants = Pick<Services, "db" | "reference" | "clock">;

/** Puts into, changes or takes out of a cart. Tells the cart's id, which `add` may have made. */
export async function changeCart(
  services: Wants,
  cartId: string | null,
  change: CartChange,
  reader: CartReader,
): Promise<Result<{ cartId: string | null }, CartRefusal>> {
  const { db, clock } = services;
  if (!isUuid(change.variantId)) return refuse("unknown-variant");
  if (change.intent === "remove") {
    if (cartId) await inTransaction(db, (tx) => removeFromCart(tx, cartId, [change.variantId]));
    return ok({ cartId });
  }
  const { variantId, quantity, intent } = change;
  const [goods] = await listGoods(db, [variantId], reader.locale);
  const seen = goods && seenPrice(services, goods, reader);
  if (!seen) return refuse("unknown-variant");
  const barred = intent === "add" ? whyBarred(services, goods, reader) : null;
  if (barred) return refuse(barred);
  return inTransaction(db, async (tx) => {
    if (intent === "add") return putInCart(tx, { cartId, variantId, quantity, seen, now: clock.now() });
    if (cartId) await setCartLine(tx, { cartId, variantId, quantity, seen });
    return ok({ cartId });
  });
}

/** What the buyer is shown for a pack now; null when there is no such pack to buy. */
function seenPrice({ reference, clock }: Wants, goods: Goods, { market }: CartReader): Money | null {
  if (!goods.live) return null;
  const price = priceReader(reference, market, dayAt(clock.now()))(goods.prices);
  return price?.charged ?? price?.listed ?? null;
}

/** Alcohol does not even come into a cart that may not be sent it, nor past the age gate. */
function whyBarred(
  { reference, clock }: Wants,
  goods: Goods,
  { market, ofAge }: CartReader,
): "not-offered" | "age" | null {
  if (!isForAdults(goods)) return null;
  const { verdict } = takeHomeVerdict(goods, market, dayAt(clock.now()), getMarketBook(reference, market));
  if (!isOrderable(verdict)) return "not-offered";
  return ofAge ? null : "age";
}
