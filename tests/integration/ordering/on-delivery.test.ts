import { afterAll, beforeAll, expect, test } from "vitest";
import { findOrderPage } from "#app/domain/ordering/queries/find-order-page.server.ts";
import { cancelOrder } from "#app/workflows/cancel-order.server.ts";
import { expireHolds } from "#app/workflows/expire-holds.server.ts";
import { placeOrder } from "#app/workflows/place-order.server.ts";
import { receiveMoney } from "#app/workflows/receive-money.server.ts";
import { sendMail } from "#app/workflows/send-mail.server.ts";
import { shipOrder } from "#app/workflows/ship-order.server.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { checkoutOf, fillCart, makeGoods, placeOrderBy } from "#tests/factories/order.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { stockOf } from "#tests/support/stock.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
});
afterAll(() => services.close());

/** One order over two sellers, two of each. */
async function placeDue() {
  const goods = [await makeGoods(services, { stock: 5 }), await makeGoods(services, { stock: 5 })];
  const placed = await placeOrderBy(
    services,
    "on-delivery",
    goods.map(({ variantId }) => ({ variantId, quantity: 2 })),
  );
  const parts = await services.db.sellerOrder.findMany({ where: { orderId: placed.orderId } });
  return { ...placed, goods, parts };
}

type Part = Awaited<ReturnType<typeof placeDue>>["parts"][number];
const ship = ({ id: sellerOrderId, sellerId }: Part) =>
  shipOrder(services, { sellerOrderId, sellerId, version: null, actor: "u", carrier: "VNPost", trackingNumber: "EE1" });
const receive = ({ id: sellerOrderId, sellerId }: Part) =>
  receiveMoney(services, { sellerOrderId, sellerId, actor: "seller-user" });
const pageOf = (code: string) => findOrderPage(services.db, code);

test("an order to be paid at the door is accepted at once, its goods are sold and its money is due", async () => {
  const { code, goods, payment } = await placeDue();
  expect(await pageOf(code)).toMatchObject({ status: "preparing", paymentState: "due", payMethod: "on-delivery" });
  for (const { variantId } of goods)
    expect(await stockOf(services, variantId)).toEqual({ onHand: 3, held: 0, free: 3 });
  expect(payment).toMatchObject({ provider: "on-delivery", state: "delayed" });
  await expireHolds(services);
  expect((await pageOf(code))?.status).toBe("preparing");
});

test("buyer and seller are told what is paid to whom", async () => {
  const { id: sellerId } = await makeSeller(services.db);
  await makeAccount(services.db, { role: "seller", sellerId });
  const { variantId } = await makeGoods(services, { stock: 5, sellerId });
  const { orderId, code } = await placeOrderBy(services, "on-delivery", [{ variantId, quantity: 1 }]);
  const mails = await services.db.mailMessage.findMany({ where: { data: { path: ["orderId"], equals: orderId } } });
  const sent: { subject: string; text: string }[] = [];
  for (const { id } of mails)
    await sendMail({ ...services, mailer: { send: async (mail) => void sent.push(mail) } }, id);
  expect(new Set(sent.map(({ subject }) => subject))).toEqual(
    new Set([`Đơn mới, thu tiền khi giao: ${code}`, `Đã nhận đơn ${code}, trả tiền khi nhận hàng`]),
  );
  for (const { text } of sent) expect(text).not.toMatch(/đã trả tiền|được giữ/);
});

test("money is received part by part once it was sent, and the order is paid with the last of it", async () => {
  const { code, orderId, parts } = await placeDue();
  const [first, second] = parts as [Part, Part];
  expect(await receive(first)).toEqual({ ok: false, error: "not-now" });
  for (const part of parts) await ship(part);
  expect((await Promise.all([receive(first), receive(first)])).every(({ ok }) => ok)).toBe(true);
  expect(await pageOf(code)).toMatchObject({ status: "shipped", paymentState: "due" });
  expect(await receive({ ...second, sellerId: first.sellerId })).toEqual({ ok: false, error: "not-found" });
  await Promise.all([receive(second), receive(second), receive(first)]);
  expect(await pageOf(code)).toMatchObject({ status: "shipped", paymentState: "paid" });
  const [payment] = await services.db.payment.findMany({ where: { orderId } });
  expect(payment).toMatchObject({ state: "succeeded" });
  const events = await services.db.orderEvent.findMany({ where: { orderId, actor: "seller-user" } });
  expect(events.map(({ kind }) => kind).sort()).toEqual(["money-received", "money-received", "payment-succeeded"]);
});

test("staff may record it for any seller, and nobody for an order that is paid otherwise", async () => {
  const { parts } = await placeDue();
  const [part] = parts as [Part];
  await ship(part);
  expect(await receiveMoney(services, { sellerOrderId: part.id, sellerId: null, actor: "staff" })).toMatchObject({
    ok: true,
  });
  const { variantId } = await makeGoods(services, { stock: 5 });
  const { orderId } = await placeOrderBy(services, "bank-transfer", [{ variantId, quantity: 1 }]);
  const other = await services.db.sellerOrder.findFirstOrThrow({ where: { orderId } });
  await services.db.sellerOrder.update({ where: { id: other.id }, data: { state: "shipped" } });
  expect(await receive(other)).toEqual({ ok: false, error: "not-now" });
  expect(await receiveMoney(services, { sellerOrderId: "x", sellerId: null, actor: "staff" })).toMatchObject({
    ok: false,
  });
});

test("a buyer may call it off until the first parcel leaves; the goods come back once and the sellers are told", async () => {
  const { code, orderId, goods, parts } = await placeDue();
  const [first] = parts as [Part];
  await makeAccount(services.db, { role: "seller", sellerId: first.sellerId });
  const both = await Promise.all([cancelOrder(services, orderId), cancelOrder(services, orderId)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await pageOf(code)).toMatchObject({ status: "cancelled", paymentState: "due" });
  for (const { variantId } of goods)
    expect(await stockOf(services, variantId)).toEqual({ onHand: 5, held: 0, free: 5 });
  expect(await services.db.mailMessage.count({ where: { kind: "seller-order-cancelled" } })).toBe(1);
  expect(await ship(first)).toMatchObject({ ok: false });
  expect(await receive(first)).toMatchObject({ ok: false });
});

test("what was sent cannot be called off any more", async () => {
  const { orderId, parts } = await placeDue();
  await ship(parts[0] as Part);
  expect(await cancelOrder(services, orderId)).toEqual({ ok: false, error: "not-now" });
});

test.each([
  ["alcohol", { importClass: "alcohol" }, 1, "VN"],
  ["more than the market's limit", {}, 28, "VN"],
  ["another market", {}, 1, "JP"],
] as const)("never for %s: nothing is ordered", async (_, wish, quantity, market) => {
  const { variantId } = await makeGoods(services, { stock: 200, ...wish });
  const cartId = await fillCart(services, [{ variantId, quantity }]);
  const input = await checkoutOf(services, cartId, { market, locale: market === "JP" ? "ja" : "vi" });
  expect(await placeOrder(services, { ...input, payMethod: "on-delivery" })).toEqual({
    ok: false,
    error: { code: "pay-method" },
  });
  expect(await stockOf(services, variantId)).toMatchObject({ onHand: 200, held: 0 });
  expect((await placeOrder(services, input)).ok).toBe(true);
});

test("the same form twice is one order", async () => {
  const { variantId } = await makeGoods(services, { stock: 5 });
  const cartId = await fillCart(services, [{ variantId, quantity: 1 }]);
  const input = { ...(await checkoutOf(services, cartId)), payMethod: "on-delivery" as const };
  const both = await Promise.all([placeOrder(services, input), placeOrder(services, input)]);
  const codes = both.map((placed) => (placed.ok ? placed.value.code : "refused"));
  expect(codes[0]).toBe(codes[1]);
  expect(await stockOf(services, variantId)).toMatchObject({ onHand: 4, held: 0 });
});
