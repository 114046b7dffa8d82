import type { Locale } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import { choosePickup } from "#app/workflows/choose-pickup.server.ts";
import { type PlaceOrder, placeOrder } from "#app/workflows/place-order.server.ts";
import type { TestServices } from "#tests/support/services.ts";
import { checkoutOf, fillCart, makeGoods } from "./order.ts";
import { makePickupPoint } from "./pickup-point.ts";

/** Thursday, eight in the morning in Đà Lạt, and the end of that window. */
export const fetchedFrom = "2026-11-26T01:00:00.000Z";
export const fetchedUntil = "2026-11-26T03:00:00.000Z";

type Wish = {
  market?: Market;
  locale?: Locale;
  importClass?: string;
  feeMinor?: number;
  kind?: "farm" | "hotel";
  /** Packs of other sellers, which are sent. */
  beside?: readonly { variantId: string; quantity: number }[];
};

/** A cart of which one seller's goods are fetched, and what its checkout would send. */
export async function fetchedCart(
  services: TestServices,
  { importClass, feeMinor = 0, kind = "farm", beside = [], ...reader }: Wish = {},
) {
  const { sellerId, variantId } = await makeGoods(services, { stock: 9, importClass });
  const { id: pointId } = await makePickupPoint(services, { sellerId, feeMinor, kind });
  const cartId = await fillCart(services, [{ variantId, quantity: 2 }, ...beside]);
  await choosePickup(services, cartId, { sellerId, pointId });
  const form = await checkoutOf(services, cartId, reader);
  const wish = { sellerId, pointId, from: fetchedFrom, hotel: "", guest: "" };
  return { cartId, sellerId, variantId, pointId, wish, form: { ...form, pickups: [wish] } };
}

/** Places it, and hands over the part of this seller. */
export async function placeFetched(services: TestServices, form: PlaceOrder) {
  const placed = await placeOrder(services, form);
  if (!placed.ok) throw new Error(`refused: ${placed.error.code}`);
  const part = await services.db.sellerOrder.findFirst({
    where: { orderId: placed.value.orderId, delivery: "pickup" },
    include: { order: true },
  });
  if (!part) throw new Error("no part is fetched");
  return part;
}
