import { putVisitInCart } from "#app/domain/ordering/commands/put-visit-in-cart.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import type { Market } from "#app/shared/market.ts";
import { openPayment } from "#app/workflows/open-payment.server.ts";
import { placeOrder } from "#app/workflows/place-order.server.ts";
import type { TestServices } from "#tests/support/services.ts";
import { checkoutOf, fillCart } from "./order.ts";
import { payAll } from "./voucher-order.ts";

type Goods = { variantId: string; quantity: number };
type Party = { adults?: number; children?: number; day?: string; startsAt?: number; waitingId?: string | null };
export type BookingWish = Party & { experienceId: string; beside?: readonly Goods[]; market?: Market };

/** A day in the coffee visit's season, at eight. */
export const visitDay = "2026-12-05";
export const visitStart = "2026-12-05T01:00:00.000Z";

/** A cart with one party in it, and other goods beside. */
export async function visitCart(services: TestServices, wish: BookingWish): Promise<string> {
  const { experienceId, adults = 2, children = 0, day = visitDay, startsAt = 480, waitingId = null } = wish;
  const cartId = await fillCart(services, wish.beside ?? []);
  const party = { experienceId, day, startsAt, adults, children, language: "vi", note: "", waitingId };
  const seen = { minor: 250_000, currency: "VND" as const };
  await inTransaction(services.db, (tx) => putVisitInCart(tx, { cartId, ...party, seen, now: services.clock.now() }));
  return cartId;
}

export async function tryToBook(services: TestServices, wish: BookingWish) {
  const cartId = await visitCart(services, wish);
  return placeOrder(services, await checkoutOf(services, cartId, { market: wish.market }));
}

/** An order that holds seats and waits for its money. */
export async function holdVisit(services: TestServices, wish: BookingWish) {
  const placed = await tryToBook(services, wish);
  if (!placed.ok) throw new Error(`refused: ${JSON.stringify(placed.error)}`);
  const opened = await openPayment(services, placed.value.paymentId);
  if (!opened.ok) throw new Error("the payment did not open");
  const { orderId } = placed.value;
  const booking = await services.db.booking.findFirstOrThrow({ where: { orderId } });
  return { ...placed.value, booking };
}

/** The same, paid. */
export async function bookVisit(services: TestServices, wish: BookingWish) {
  const held = await holdVisit(services, wish);
  await payAll(services, held.paymentId);
  return { ...held, booking: await services.db.booking.findUniqueOrThrow({ where: { id: held.booking.id } }) };
}

export function slotsOf(services: TestServices, experienceId: string) {
  return services.db.visitSlot.findMany({ where: { experienceId } });
}
