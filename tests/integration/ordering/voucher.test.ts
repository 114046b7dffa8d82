import { afterAll, beforeAll, expect, test } from "vitest";
import { getPaymentRequest } from "#app/domain/ordering/queries/get-payment-request.server.ts";
import { newId } from "#app/shared/id.ts";
import { cancelOrder } from "#app/workflows/cancel-order.server.ts";
import { expireHolds } from "#app/workflows/expire-holds.server.ts";
import { markParcel } from "#app/workflows/mark-parcel.server.ts";
import { type PlaceOrder, placeOrder } from "#app/workflows/place-order.server.ts";
import { receiveMoney } from "#app/workflows/receive-money.server.ts";
import { sellerStatements } from "#app/workflows/seller-statement.server.ts";
import { shipOrder } from "#app/workflows/ship-order.server.ts";
import { checkoutOf, makeGoods } from "#tests/factories/order.ts";
import { makeVoucher } from "#tests/factories/voucher.ts";
import { formWith, payAll, placeWith, somebody } from "#tests/factories/voucher-order.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { stockOf } from "#tests/support/stock.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference", env: { DATABASE_POOL: "20" } });
});
afterAll(() => services.close());

const stateOf = async (orderId: string) =>
  (await services.db.voucherUse.findUniqueOrThrow({ where: { orderId } })).state;
const outcomes = (answers: Awaited<ReturnType<typeof placeOrder>>[]) =>
  answers.map((answer) =>
    answer.ok ? "placed" : answer.error.code === "voucher" ? answer.error.problem.kind : answer.error.code,
  );
const countOf = (list: readonly string[], wanted: string) => list.filter((each) => each === wanted).length;

test("a voucher comes off the order, its parts and its lines to the unit, and the provider is asked for just that", async () => {
  const [one, other] = [await makeGoods(services), await makeGoods(services)];
  const { code } = await makeVoucher(services, { kind: "amount", amountMinor: 99_999 });
  const form = await formWith(services, code, [
    { variantId: one.variantId, quantity: 2 },
    { variantId: other.variantId, quantity: 1 },
  ]);
  const placed = await placeOrder(services, form);
  if (!placed.ok) throw new Error(placed.error.code);
  const order = await services.db.order.findUniqueOrThrow({
    where: { id: placed.value.orderId },
    include: { sellerOrders: true, lines: true, voucherUse: true },
  });
  expect(order).toMatchObject({ discountMinor: 99_999, voucherCode: code, goodsMinor: 555_000 });
  expect(order.sellerOrders.map(({ discountMinor }) => discountMinor).sort()).toEqual([33_333, 66_666]);
  expect(order.lines.map(({ discountMinor }) => discountMinor).sort()).toEqual([33_333, 66_666]);
  expect(order.voucherUse).toMatchObject({ amountMinor: 99_999, state: "held" });
  const request = await getPaymentRequest(services.db, placed.value.paymentId);
  const asked = request.lines.reduce((sum, { unit, quantity }) => sum + unit.minor * quantity, request.shipping.minor);
  expect(asked).toBe(order.totalMinor);
  expect(request.total.minor).toBe(order.totalMinor);
  expect(request.lines.map(({ name, quantity }) => [name.includes("× 2"), quantity])).toContainEqual([true, 1]);
  const cart = await services.db.cart.findUniqueOrThrow({ where: { id: form.cartId } });
  expect(cart.voucherCode).toBeNull();
});

test("what the seller took off the price before counts towards the half that the law allows", async () => {
  const { variantId } = await makeGoods(services);
  const { code } = await makeVoucher(services, { kind: "amount", amountMinor: 90_000 });
  const step = (amountMinor: number, since: string) => ({
    ...{ id: newId(), variantId, currency: "VND", amountMinor, since: new Date(since) },
  });
  await services.db.priceChange.createMany({
    data: [step(300_000, "2026-09-01T00:00:00Z"), step(185_000, "2026-11-20T00:00:00Z")],
  });
  const { orderId } = await placeWith(services, code, variantId);
  const order = await services.db.order.findUniqueOrThrow({ where: { id: orderId } });
  expect(order.goodsMinor - order.discountMinor).toBe(150_000);
});

test("twenty buyers at once for a voucher of five uses: five get it, fifteen are told, and nothing of theirs stays", async () => {
  const { variantId } = await makeGoods(services, { stock: 100 });
  const voucher = await makeVoucher(services, { mostUses: 5 });
  const forms: PlaceOrder[] = [];
  for (let count = 0; count < 20; count += 1)
    forms.push(await formWith(services, voucher.code, [{ variantId, quantity: 1 }]));
  const told = outcomes(await Promise.all(forms.map((form) => placeOrder(services, form))));
  expect([countOf(told, "placed"), countOf(told, "used-up")]).toEqual([5, 15]);
  expect(await services.db.voucherUse.count({ where: { voucherId: voucher.id } })).toBe(5);
  expect(await services.db.order.count({ where: { lines: { some: { variantId } } } })).toBe(5);
  expect(await stockOf(services, variantId)).toMatchObject({ held: 5 });
}, 60_000);

test("all uses together never take off more than the budget", async () => {
  const { variantId } = await makeGoods(services, { stock: 100 });
  const voucher = await makeVoucher(services, { budgetMinor: 37_000 * 3 + 36_999 });
  const forms: PlaceOrder[] = [];
  for (let count = 0; count < 8; count += 1)
    forms.push(await formWith(services, voucher.code, [{ variantId, quantity: 1 }]));
  const told = outcomes(await Promise.all(forms.map((form) => placeOrder(services, form))));
  expect([countOf(told, "placed"), countOf(told, "used-up")]).toEqual([3, 5]);
}, 60_000);

test("one person twice at once uses a voucher once, known by mail address, telephone or account", async () => {
  const { variantId } = await makeGoods(services, { stock: 100 });
  const alike: [Partial<PlaceOrder>, Partial<PlaceOrder>][] = await Promise.all(
    (["email", "phone", "userId"] as const).map(async (by) => {
      const { code } = await makeVoucher(services);
      const [first, second] = [somebody(), somebody()];
      const forms = [
        await formWith(services, code, [{ variantId, quantity: 1 }]),
        await formWith(services, code, [{ variantId, quantity: 1 }]),
      ];
      const userId = by === "userId" ? "user-1" : null;
      const same =
        by === "email" ? { email: ` ${first.email.toUpperCase()} ` } : by === "phone" ? { phone: first.phone } : {};
      const [one, two] = [forms[0], forms[1]] as [PlaceOrder, PlaceOrder];
      return [
        { ...one, userId, buyer: { ...one.buyer, ...first } },
        { ...two, userId, buyer: { ...two.buyer, ...second, ...same } },
      ] as [PlaceOrder, PlaceOrder];
    }),
  );
  for (const pair of alike) {
    const answers = await Promise.all(pair.map((form) => placeOrder(services, form as PlaceOrder)));
    expect(outcomes(answers).sort()).toEqual(["placed", "used-by-you"]);
  }
}, 60_000);

test("an order that ends unpaid gives its voucher back to its buyer", async () => {
  const { variantId } = await makeGoods(services, { stock: 100 });
  const { code } = await makeVoucher(services, { mostUses: 1 });
  const person = somebody();
  const again = async () => placeOrder(services, await formWith(services, code, [{ variantId, quantity: 1 }], person));
  const first = await again();
  if (!first.ok) throw new Error(first.error.code);
  expect(await cancelOrder(services, first.value.orderId)).toMatchObject({ ok: true });
  expect(await stateOf(first.value.orderId)).toBe("returned");
  const second = await again();
  if (!second.ok) throw new Error(second.error.code);
  const begun = services.clock.now();
  services.clock.set(new Date(begun.getTime() + 40 * 60_000).toISOString());
  await expireHolds(services);
  expect(await stateOf(second.value.orderId)).toBe("returned");
  const third = await again();
  if (!third.ok) throw new Error(third.error.code);
  services.clock.set(begun.toISOString());
  await payAll(services, third.value.paymentId);
  expect(await stateOf(third.value.orderId)).toBe("taken");
});

test("money that comes late takes its voucher again, whatever the caps say by then", async () => {
  const { variantId } = await makeGoods(services, { stock: 100 });
  const { code } = await makeVoucher(services, { mostUses: 1 });
  const late = await placeWith(services, code, variantId);
  const begun = services.clock.now();
  services.clock.set(new Date(begun.getTime() + 40 * 60_000).toISOString());
  await expireHolds(services);
  const other = await placeWith(services, code, variantId);
  expect(await payAll(services, late.paymentId)).toBe("applied");
  expect([await stateOf(late.orderId), await stateOf(other.orderId)]).toEqual(["taken", "held"]);
  services.clock.set(begun.toISOString());
});

test("what is paid at the door has its voucher at once, and gets it back when it is called off", async () => {
  const { variantId } = await makeGoods(services, { stock: 100 });
  const { code } = await makeVoucher(services);
  const { orderId } = await placeWith(services, code, variantId, { payMethod: "on-delivery" });
  expect(await stateOf(orderId)).toBe("taken");
  await cancelOrder(services, orderId);
  expect(await stateOf(orderId)).toBe("returned");
});

test("an order whose every parcel is refused at the door gives its voucher back", async () => {
  const [one, other] = [await makeGoods(services), await makeGoods(services)];
  const { code } = await makeVoucher(services);
  const lines = [one, other].map(({ variantId }) => ({ variantId, quantity: 1 }));
  const placed = await placeOrder(services, { ...(await formWith(services, code, lines)), payMethod: "on-delivery" });
  if (!placed.ok) throw new Error(placed.error.code);
  const { orderId } = placed.value;
  const refuseAtDoor = async ({ sellerId }: { sellerId: string }) => {
    const part = await services.db.sellerOrder.findFirstOrThrow({ where: { orderId, sellerId } });
    const own = { sellerOrderId: part.id, sellerId, actor: "seller" };
    const sent = await shipOrder(services, { ...own, version: null, carrier: "VNPost", trackingNumber: "EE1" });
    if (!sent.ok) throw new Error(sent.error);
    const { shipmentId } = sent.value;
    await markParcel(services, { ...own, shipmentId, action: "refuse", note: "" });
    await markParcel(services, { ...own, shipmentId, action: "come-back", note: "" });
  };
  await refuseAtDoor(one);
  expect(await stateOf(orderId)).toBe("taken");
  await refuseAtDoor(other);
  expect(await stateOf(orderId)).toBe("returned");
});

test("a part that was called off while the rest was paid at the door stands in no statement", async () => {
  const [one, other] = [await makeGoods(services), await makeGoods(services)];
  const { code } = await makeVoucher(services);
  const lines = [one, other].map(({ variantId }) => ({ variantId, quantity: 1 }));
  const placed = await placeOrder(services, { ...(await formWith(services, code, lines)), payMethod: "on-delivery" });
  if (!placed.ok) throw new Error(placed.error.code);
  const partOf = ({ sellerId }: { sellerId: string }) =>
    services.db.sellerOrder.findFirstOrThrow({ where: { orderId: placed.value.orderId, sellerId } });
  await services.db.sellerOrder.update({ where: { id: (await partOf(one)).id }, data: { state: "cancelled" } });
  await services.db.sellerOrder.update({ where: { id: (await partOf(other)).id }, data: { state: "shipped" } });
  await receiveMoney(services, { sellerOrderId: (await partOf(other)).id, sellerId: other.sellerId, actor: "seller" });
  const november = { from: "2026-11-01", until: "2026-12-01" };
  expect((await sellerStatements(services, { ...november, sellerId: one.sellerId }))[0]?.rows).toEqual([]);
  const [paid] = await sellerStatements(services, { ...november, sellerId: other.sellerId });
  expect(paid?.totals[0]).toMatchObject({ goodsMinor: 185_000, voucherMinor: 37_000, payableMinor: 37_000 });
});

test("a voucher that was stopped since the form was shown is told with the total without it, and nothing is charged more", async () => {
  const { variantId } = await makeGoods(services, { stock: 100 });
  const voucher = await makeVoucher(services);
  const form = await formWith(services, voucher.code, [{ variantId, quantity: 1 }]);
  await services.db.voucher.update({ where: { id: voucher.id }, data: { stoppedAt: services.clock.now() } });
  const refusal = await placeOrder(services, form);
  const shown = await checkoutOf(services, form.cartId);
  expect(refusal).toMatchObject({ ok: false, error: { code: "voucher", problem: { kind: "over" } } });
  const placed = await placeOrder(services, { ...shown, buyer: { ...shown.buyer, ...somebody() } });
  if (!placed.ok) throw new Error(placed.error.code);
  const order = await services.db.order.findUniqueOrThrow({ where: { id: placed.value.orderId } });
  expect(order).toMatchObject({ discountMinor: 0, voucherCode: null });
});
