import type { Wanted } from "#app/domain/ordering/commands/hold-stock.server.ts";
import { putInCart } from "#app/domain/ordering/commands/put-in-cart.server.ts";
import { seenTotalOf } from "#app/domain/ordering/model/priced-cart.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import { dayAt } from "#app/shared/calendar.ts";
import { newId } from "#app/shared/id.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import type { PayMethod } from "#app/shared/pay-method.ts";
import { openCart } from "#app/workflows/open-cart.server.ts";
import { openPayment } from "#app/workflows/open-payment.server.ts";
import { type PlaceOrder, placeOrder } from "#app/workflows/place-order.server.ts";
import { makeListing } from "#tests/factories/listing.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import type { TestServices } from "#tests/support/services.ts";

const abroad = { JPY: 1_480, KRW: 13_900 };

/** A live pack that also has prices for Japan and Korea, unless told otherwise. */
export async function makeGoods(
  services: TestServices,
  wish: {
    sellerId?: string;
    stock?: number;
    importClass?: string;
    prices?: Record<string, number>;
    nameVi?: string;
  } = {},
) {
  const { prices = abroad, ...rest } = wish;
  const sellerId = wish.sellerId ?? (await makeSeller(services.db)).id;
  const { id: productId, variantId } = await makeListing(services.db, { ...rest, sellerId, state: "live" });
  await services.db.variantPrice.createMany({
    data: Object.entries(prices).map(([currency, amountMinor]) => ({ variantId, currency, amountMinor })),
  });
  return { sellerId, productId, variantId };
}

/** A cart of its own with these packs. */
export async function fillCart(services: TestServices, lines: readonly Wanted[]): Promise<string> {
  const cartId = newId();
  for (const line of lines) {
    const seen = { minor: 185_000, currency: "VND" as const };
    await inTransaction(services.db, (tx) => putInCart(tx, { cartId, ...line, seen, now: services.clock.now() }));
  }
  return cartId;
}

export const testBuyer: PlaceOrder["buyer"] = {
  name: "山田 花子",
  email: "hanako@example.test",
  phone: "+819012345678",
  note: "",
  address: {
    postcode: "150-0001",
    province: "東京都",
    city: "渋谷区",
    line1: "神宮前1-1",
    building: "",
    nameKana: "ヤマダハナコ",
  },
};

/** What the checkout page of this cart would send. */
export async function checkoutOf(
  services: TestServices,
  cartId: string,
  { market = "VN", locale = "vi" }: { market?: Market; locale?: Locale } = {},
): Promise<PlaceOrder> {
  const { cart } = await openCart(services, cartId, { market, locale, day: dayAt(services.clock.now()) });
  const seenLines = cart.parcels.flatMap(({ lines }) =>
    lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
  );
  return {
    cartId,
    formKey: crypto.randomUUID(),
    seenLines,
    seenVisits: cart.visits.map(({ id, adults, children }) => ({ id, adults, children })),
    seenTotal: seenTotalOf(cart),
    market,
    locale,
    userId: null,
    buyer: testBuyer,
    consents: [
      { purpose: "terms-of-sale", version: 1 },
      { purpose: "privacy", version: 1 },
    ],
  };
}

/** An order that is paid without a provider's page: by transfer or at the door. */
export async function placeOrderBy(services: TestServices, payMethod: PayMethod, lines: readonly Wanted[]) {
  const cartId = await fillCart(services, lines);
  const placed = await placeOrder(services, { ...(await checkoutOf(services, cartId)), payMethod });
  if (!placed.ok) throw new Error(`refused: ${placed.error.code}`);
  const payment = await services.db.payment.findUniqueOrThrow({ where: { id: placed.value.paymentId } });
  return { ...placed.value, payment };
}

/** An order waiting for its payment, with the provider's page open. */
export async function placeTestOrder(
  services: TestServices,
  lines: readonly Wanted[],
  reader: { market?: Market; locale?: Locale } = {},
) {
  const cartId = await fillCart(services, lines);
  const placed = await placeOrder(services, await checkoutOf(services, cartId, reader));
  if (!placed.ok) throw new Error(`refused: ${placed.error.code}`);
  const opened = await openPayment(services, placed.value.paymentId);
  if (!opened.ok) throw new Error("the payment did not open");
  const payment = await services.db.payment.findUniqueOrThrow({ where: { id: placed.value.paymentId } });
  return { ...placed.value, cartId, payUrl: opened.value, payment };
}
