import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { setPickupActive } from "#app/domain/sellers/commands/set-pickup-active.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import { choosePickup } from "#app/workflows/choose-pickup.server.ts";
import { deliverOrder } from "#app/workflows/deliver-order.server.ts";
import { handOverOrder } from "#app/workflows/hand-over-order.server.ts";
import { type PlaceOrder, placeOrder } from "#app/workflows/place-order.server.ts";
import { fetchedCart as fetched, fetchedFrom, placeFetched } from "#tests/factories/fetched-order.ts";
import { checkoutOf, fillCart, makeGoods } from "#tests/factories/order.ts";
import { makePickupPoint } from "#tests/factories/pickup-point.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
});
beforeEach(() => services.clock.set("2026-11-24T03:00:00Z"));
afterAll(() => services.close());

const from = fetchedFrom;
const fetchedCart = (wish?: Parameters<typeof fetched>[1]) => fetched(services, wish);
const place = (form: PlaceOrder) => placeFetched(services, form);

test("what is fetched costs the point's fee, and its place and window are kept as they stood", async () => {
  const { form, pointId, cartId } = await fetchedCart({ feeMinor: 30_000 });
  const part = await place(form);
  expect(part).toMatchObject({ delivery: "pickup", shippingMinor: 30_000, order: { totalMinor: 400_000 } });
  expect(part.pickup).toMatchObject({ pointId, kind: "farm", name: "Cổng vườn Thử", directions: "Cổng xanh" });
  expect(part.pickupFrom).toEqual(new Date(from));
  expect(part.pickupUntil).toEqual(new Date("2026-11-26T03:00:00.000Z"));
  expect(await services.db.cartPickup.count({ where: { cartId } })).toBe(0);
  await services.db.pickupPoint.update({ where: { id: pointId }, data: { name: "Nơi khác" } });
  const later = await services.db.sellerOrder.findUniqueOrThrow({ where: { id: part.id } });
  expect(later.pickup).toMatchObject({ name: "Cổng vườn Thử" });
});

test("fresh goods that no parcel may bring to Japan are fetched by a Japanese reader", async () => {
  const { form } = await fetchedCart({ market: "JP", locale: "ja", importClass: "fresh" });
  const part = await place({ ...form, buyer: { ...form.buyer, address: {} } });
  expect(part).toMatchObject({ shippingMinor: 0, order: { currency: "JPY", totalMinor: 2_960, address: {} } });
});

test("where the buyer pays in another currency, a point with a fee cannot be chosen", async () => {
  const { form, cartId, variantId } = await fetchedCart({ market: "JP", locale: "ja", feeMinor: 30_000 });
  expect(await placeOrder(services, form)).toMatchObject({ ok: false, error: { code: "pickup" } });
  expect(await services.db.cartLine.count({ where: { cartId, variantId } })).toBe(1);
});

test("alcohol that a market does not let in is not sold to it at the farm either", async () => {
  const { form, variantId } = await fetchedCart({ market: "TH", locale: "th", importClass: "alcohol" });
  const seenLines = [{ variantId, quantity: 2 }];
  const refused = await placeOrder(services, { ...form, seenLines });
  expect(refused).toMatchObject({ ok: false, error: { code: "barred", lines: [{ variantId }] } });
});

test("a window that passes while the form lies open is refused, and nothing of the cart is lost", async () => {
  const { form, sellerId, cartId } = await fetchedCart();
  services.clock.set("2026-11-25T01:00:01Z");
  const refused = await placeOrder(services, form);
  expect(refused).toEqual({ ok: false, error: { code: "pickup", problems: [{ sellerId, kind: "window" }] } });
  expect(await services.db.cartLine.count({ where: { cartId } })).toBe(1);
  expect(await services.db.cartPickup.count({ where: { cartId } })).toBe(1);
});

test("a point that its seller switched off, or that the form made up, is refused", async () => {
  const { form, sellerId, pointId, wish } = await fetchedCart();
  const problems = [{ sellerId, kind: "point" }];
  const other = await placeOrder(services, { ...form, pickups: [{ ...wish, pointId: newId() }] });
  expect(other).toEqual({ ok: false, error: { code: "pickup", problems } });
  expect(await placeOrder(services, { ...form, pickups: [] })).toEqual({
    ok: false,
    error: { code: "pickup", problems },
  });
  await inTransaction(services.db, (tx) => setPickupActive(tx, { id: pointId, sellerId, active: false }));
  expect(await placeOrder(services, form)).toEqual({ ok: false, error: { code: "pickup", problems } });
});

test("the form sent twice is one order", async () => {
  const { form } = await fetchedCart();
  const answers = await Promise.all([placeOrder(services, form), placeOrder(services, form)]);
  const ids = answers.map((each) => (each.ok ? each.value.orderId : each.error.code));
  expect(new Set(ids).size).toBe(1);
});

test("of another seller's point, and of one that is switched off, the cart keeps nothing", async () => {
  const { cartId, sellerId } = await fetchedCart();
  const other = await makeGoods(services);
  const { id: foreign } = await makePickupPoint(services, { sellerId: other.sellerId });
  for (const pointId of [foreign, newId(), "x"]) {
    expect(await choosePickup(services, cartId, { sellerId, pointId })).toEqual({ ok: false, error: "no-such-point" });
  }
  expect(await choosePickup(services, cartId, { sellerId, pointId: null })).toEqual({ ok: true, value: null });
  expect(await services.db.cartPickup.count({ where: { cartId } })).toBe(0);
});

test("the seller hands over what is paid at the farm, once, and it is never sent", async () => {
  const { form, sellerId } = await fetchedCart();
  const { id: sellerOrderId, orderId } = await place({ ...form, payMethod: "on-delivery" });
  const own = { sellerId, sellerOrderId, actor: "someone", version: null };
  const foreign = await handOverOrder(services, { ...own, sellerId: newId() });
  expect(foreign).toEqual({ ok: false, error: "not-found" });
  const buyer = { orderId, sellerOrderId, version: null, actor: "buyer", as: "buyer" as const };
  expect(await deliverOrder(services, buyer)).toMatchObject({ ok: false });
  expect(await handOverOrder(services, own)).toMatchObject({ ok: true });
  expect(await handOverOrder(services, own)).toMatchObject({ ok: true });
  const part = await services.db.sellerOrder.findUniqueOrThrow({ where: { id: sellerOrderId } });
  expect(part).toMatchObject({ state: "delivered", shippedAt: null, deliveredAt: services.clock.now() });
  expect(await services.db.orderEvent.count({ where: { sellerOrderId, kind: "hand-over" } })).toBe(1);
});

test("what is sent cannot be handed over", async () => {
  const { sellerId, variantId } = await makeGoods(services);
  const cartId = await fillCart(services, [{ variantId, quantity: 1 }]);
  const placed = await placeOrder(services, { ...(await checkoutOf(services, cartId)), payMethod: "on-delivery" });
  const orderId = placed.ok ? placed.value.orderId : "";
  const part = await services.db.sellerOrder.findFirstOrThrow({ where: { orderId } });
  const own = { sellerId, sellerOrderId: part.id, actor: "someone", version: null };
  expect(await handOverOrder(services, own)).toEqual({ ok: false, error: "not-now" });
});
