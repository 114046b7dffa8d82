import { afterAll, beforeAll, expect, test } from "vitest";
import { placeOrder } from "#app/workflows/place-order.server.ts";
import { checkoutOf, fillCart, makeGoods, placeTestOrder } from "#tests/factories/order.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { stockOf, waitingJobs } from "#tests/support/stock.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
});
afterAll(() => services.close());

test("an order over two sellers holds the stock, splits and queues its mail and its end", async () => {
  const tea = await makeGoods(services, { stock: 5 });
  const jam = await makeGoods(services, { stock: 2 });
  const placed = await placeTestOrder(services, [
    { variantId: tea.variantId, quantity: 2 },
    { variantId: jam.variantId, quantity: 1 },
  ]);
  expect(await stockOf(services, tea.variantId)).toEqual({ onHand: 5, held: 2, free: 3 });
  expect(await stockOf(services, jam.variantId)).toEqual({ onHand: 2, held: 1, free: 1 });
  const order = await services.db.order.findUniqueOrThrow({
    where: { id: placed.orderId },
    include: { sellerOrders: true, lines: true, holds: true, consents: true, history: true, payments: true },
  });
  expect(order.sellerOrders.map(({ sellerId }) => sellerId).sort()).toEqual([tea.sellerId, jam.sellerId].sort());
  expect(order.goodsMinor).toBe(3 * 185_000);
  expect(order.shippingMinor).toBe(35_000 + 30_000);
  expect(order.totalMinor).toBe(order.goodsMinor + order.shippingMinor);
  expect(order.sellerOrders.every(({ state }) => state === "awaiting_payment")).toBe(true);
  expect(order.expiresAt.getTime() - order.placedAt.getTime()).toBe(30 * 60_000);
  expect(order.holds.map(({ expiresAt }) => expiresAt)).toEqual([order.expiresAt, order.expiresAt]);
  expect(order.consents.map(({ purpose }) => purpose).sort()).toEqual(["privacy", "terms-of-sale"]);
  expect(order.payments).toMatchObject([{ state: "pending", provider: "sandbox", amountMinor: order.totalMinor }]);
  expect(order.history).toMatchObject([{ kind: "placed", toState: "awaiting_payment" }]);
  const mail = await services.db.mailMessage.findUniqueOrThrow({ where: { dedupeKey: `order-received/${order.id}` } });
  expect(mail).toMatchObject({ locale: "vi", toAddress: "hanako@example.test" });
  expect((await waitingJobs(services, "expire-holds")).map(({ key }) => key)).toContain(`expire/${order.id}`);
  expect(await services.db.cartLine.count({ where: { cartId: placed.cartId } })).toBe(0);
});

test("the same form twice is the same order, one after the other and at the same moment", async () => {
  const { variantId } = await makeGoods(services, { stock: 1 });
  const cartId = await fillCart(services, [{ variantId, quantity: 1 }]);
  const form = await checkoutOf(services, cartId);
  const together = await Promise.all(Array.from({ length: 8 }, () => placeOrder(services, form)));
  const afterwards = await placeOrder(services, form);
  const ids = [...together, afterwards].map((each) => (each.ok ? each.value.orderId : each.error.code));
  expect(new Set(ids).size).toBe(1);
  expect(await stockOf(services, variantId)).toEqual({ onHand: 1, held: 1, free: 0 });
});

test("another cart cannot reach an order with a stolen form key", async () => {
  const { variantId } = await makeGoods(services, { stock: 9 });
  const form = await checkoutOf(services, await fillCart(services, [{ variantId, quantity: 1 }]));
  const first = await placeOrder(services, form);
  const otherCart = await fillCart(services, [{ variantId, quantity: 1 }]);
  const second = await placeOrder(services, { ...(await checkoutOf(services, otherCart)), formKey: form.formKey });
  expect(first.ok && second.ok && first.value.orderId !== second.value.orderId).toBe(true);
});

test("two forms of one cart place one order; the second finds the cart empty", async () => {
  const { variantId } = await makeGoods(services, { stock: 9 });
  const cartId = await fillCart(services, [{ variantId, quantity: 1 }]);
  const [one, other] = [await checkoutOf(services, cartId), await checkoutOf(services, cartId)];
  const answers = await Promise.all([placeOrder(services, one), placeOrder(services, other)]);
  expect(answers.map((each) => (each.ok ? "placed" : each.error.code)).sort()).toEqual(["empty", "placed"]);
});

test("too little stock is refused with the line and what is left, and the cart is kept", async () => {
  const { variantId } = await makeGoods(services, { stock: 3, nameVi: "Mứt dâu" });
  const cartId = await fillCart(services, [{ variantId, quantity: 3 }]);
  const form = await checkoutOf(services, cartId);
  await placeTestOrder(services, [{ variantId, quantity: 1 }]);
  const refused = await placeOrder(services, form);
  expect(refused).toEqual({
    ok: false,
    error: { code: "short", lines: [{ variantId, name: "Mứt dâu", variantLabel: "Gói 250 g", left: 2 }] },
  });
  expect(await services.db.cartLine.count({ where: { cartId } })).toBe(1);
  expect(await stockOf(services, variantId)).toMatchObject({ held: 1 });
});

test("a price that changed since the page, and a total that was tampered with, place nothing and tell the new total", async () => {
  const { variantId } = await makeGoods(services, { stock: 3 });
  const cartId = await fillCart(services, [{ variantId, quantity: 1 }]);
  const form = await checkoutOf(services, cartId);
  await services.db.variantPrice.update({
    where: { variantId_currency: { variantId, currency: "VND" } },
    data: { amountMinor: 200_000 },
  });
  const changed = await placeOrder(services, form);
  expect(changed).toEqual({ ok: false, error: { code: "changed", total: { minor: 230_000, currency: "VND" } } });
  const tampered = await placeOrder(services, { ...(await checkoutOf(services, cartId)), seenTotal: "VND 1" });
  expect(tampered.ok).toBe(false);
  const smaller = await placeOrder(services, {
    ...(await checkoutOf(services, cartId)),
    seenLines: [{ variantId, quantity: 2 }],
  });
  expect(smaller.ok).toBe(false);
  expect(await services.db.order.count({ where: { lines: { some: { variantId } } } })).toBe(0);
  expect(await stockOf(services, variantId)).toMatchObject({ held: 0 });
});

test("Japan is charged its stored price in yen; Thailand in dong", async () => {
  const { variantId } = await makeGoods(services, { stock: 9 });
  const japan = await placeTestOrder(services, [{ variantId, quantity: 2 }], { market: "JP", locale: "ja" });
  const thailand = await placeTestOrder(services, [{ variantId, quantity: 1 }], { market: "TH", locale: "th" });
  expect(await services.db.order.findUnique({ where: { id: japan.orderId } })).toMatchObject({
    currency: "JPY",
    goodsMinor: 2_960,
    shippingMinor: 2_140,
    totalMinor: 5_100,
  });
  expect(await services.db.order.findUnique({ where: { id: thailand.orderId } })).toMatchObject({
    currency: "VND",
    goodsMinor: 185_000,
  });
});

test("goods that may not be sent, or have no price in the market, cannot be ordered by a tampered form", async () => {
  const fresh = await makeGoods(services, { importClass: "fresh" });
  const unpriced = await makeGoods(services, { prices: {} });
  for (const [{ variantId }, code] of [
    [fresh, "barred"],
    [unpriced, "changed"],
  ] as const) {
    const cartId = await fillCart(services, [{ variantId, quantity: 1 }]);
    const form = await checkoutOf(services, cartId, { market: "JP", locale: "ja" });
    expect(form.seenLines).toEqual([]);
    const placed = await placeOrder(services, {
      ...form,
      seenLines: [{ variantId, quantity: 1 }],
      seenTotal: "JPY 1480",
    });
    expect(placed).toMatchObject({ ok: false, error: { code } });
  }
});

test("a total beyond what a provider takes at once is refused before anything is held", async () => {
  const { id: sellerId } = await makeSeller(services.db);
  const { variantId } = await makeGoods(services, { sellerId, stock: 999 });
  await services.db.variantPrice.update({
    where: { variantId_currency: { variantId, currency: "VND" } },
    data: { amountMinor: 90_000_000 },
  });
  const cartId = await fillCart(services, [{ variantId, quantity: 2 }]);
  expect(await placeOrder(services, await checkoutOf(services, cartId))).toMatchObject({
    ok: false,
    error: { code: "too-large" },
  });
});
