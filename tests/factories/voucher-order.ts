import { setCartVoucher } from "#app/domain/ordering/commands/set-cart-voucher.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import type { Currency } from "#app/shared/money.ts";
import { type PlaceOrder, placeOrder } from "#app/workflows/place-order.server.ts";
import { settlePayment } from "#app/workflows/settle-payment.server.ts";
import type { TestServices } from "#tests/support/services.ts";
import { checkoutOf, fillCart } from "./order.ts";

let people = 0;
/** Somebody who has not bought before. */
export function somebody(): Pick<PlaceOrder["buyer"], "email" | "phone"> {
  people += 1;
  return { email: `person-${people}@example.test`, phone: `+8491${String(people).padStart(7, "0")}` };
}

/** A filled checkout with a voucher in its cart. */
export async function formWith(
  services: TestServices,
  code: string,
  lines: { variantId: string; quantity: number }[],
  person: Partial<PlaceOrder["buyer"]> = somebody(),
): Promise<PlaceOrder> {
  const cartId = await fillCart(services, lines);
  await setCartVoucher(services.db, cartId, code);
  const form = await checkoutOf(services, cartId);
  return { ...form, buyer: { ...form.buyer, ...person } };
}

export async function placeWith(
  services: TestServices,
  code: string,
  variantId: string,
  change: Partial<PlaceOrder> = {},
  quantity = 1,
) {
  const form = await formWith(services, code, [{ variantId, quantity }]);
  const placed = await placeOrder(services, { ...form, ...change });
  if (!placed.ok) throw new Error(`refused: ${placed.error.code}`);
  return placed.value;
}

/** The provider tells that a payment came. */
export async function payAll(services: TestServices, paymentId: string) {
  const payment = await services.db.payment.findUniqueOrThrow({ where: { id: paymentId } });
  const amount = { minor: payment.amountMinor, currency: payment.currency as Currency };
  const news = { providerRef: null, paymentId, outcome: "succeeded" as const, amount };
  return inTransaction(services.db, (tx) => settlePayment(tx, services, payment.provider, news));
}
