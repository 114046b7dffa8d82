import { afterAll, beforeAll, expect, test } from "vitest";
import { seenTotalOf } from "#app/domain/ordering/model/priced-cart.ts";
import type { OrderView } from "#app/domain/ordering/ui/order-view.ts";
import { cartCookie } from "#app/http/cart-cookie.server.ts";
import { action as sellerAction, loader as sellerLoader } from "#app/routes/seller/order.tsx";
import { action as checkoutAction, loader as checkoutLoader } from "#app/routes/site/checkout.tsx";
import { action as orderAction, loader as orderLoader } from "#app/routes/site/order.tsx";
import type { OpenedCart } from "#app/workflows/open-cart.server.ts";
import { shipOrder } from "#app/workflows/ship-order.server.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { fillCart, makeGoods } from "#tests/factories/order.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { stockOf } from "#tests/support/stock.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

type Refusal = { errors: { field: string; message: string }[]; values: Record<string, string> };
type Checkout = OpenedCart & { formKey: string; payMethods: string[] };
type Opened = { opened: OrderView | null };

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
});
afterAll(() => services.close());

const vietnamese = {
  name: "Nguyễn Thị Lan",
  phone: "0912345678",
  line1: "12 Trần Phú",
  line2: "",
  ward: "Phường Xuân Hương",
  province: "Lâm Đồng",
  postcode: "",
  email: "lan@example.test",
  note: "Giao buổi sáng",
  terms: "on",
  privacy: "on",
};

async function openCheckout(wish: Parameters<typeof makeGoods>[1] = {}, market = "VN", quantity = 1) {
  const goods = await makeGoods(services, { stock: 50, ...wish });
  const cartId = await fillCart(services, [{ variantId: goods.variantId, quantity }]);
  const signed = cartCookie(cartId, { secret: services.env.sessionSecret, origin: services.origin });
  const cookie = signed.split(";")[0] ?? "";
  const answer = await visit<Checkout>(services, checkoutLoader, { path: `/vi/checkout?market=${market}`, cookie });
  const { cart, formKey, payMethods } = answer.data as Checkout;
  const lines = cart.parcels.flatMap((parcel) => parcel.lines);
  const hidden = {
    market,
    formKey,
    seenTotal: seenTotalOf(cart),
    seenLines: lines.map(({ variantId, quantity }) => `${variantId}*${quantity}`).join(","),
  };
  return { ...goods, cookie, payMethods, total: cart.total, form: { ...hidden, ...vietnamese } };
}

const submit = (cookie: string, form: Record<string, string>) =>
  visit<Refusal>(services, checkoutAction, { path: "/vi/checkout", cookie, form });
const codeOf = (path: string | null) => /orders\/(\w+)/.exec(path ?? "")?.[1] ?? "";
const openOrder = (path: string | null) =>
  visit<Opened>(services, orderLoader, { path: path ?? "", params: { code: codeOf(path) } });

test("the ways to pay follow the market and the cart", async () => {
  expect((await openCheckout()).payMethods).toEqual(["online", "bank-transfer", "on-delivery"]);
  expect((await openCheckout({ importClass: "alcohol" })).payMethods).toEqual(["online", "bank-transfer"]);
  expect((await openCheckout({}, "VN", 28)).payMethods).toEqual(["online", "bank-transfer"]);
  for (const market of ["JP", "KR", "SG"]) expect((await openCheckout({}, market)).payMethods).toEqual(["online"]);
});

test("who says nothing pays online", async () => {
  const { cookie, form } = await openCheckout();
  expect((await submit(cookie, form)).location).toMatch(/^\/sandbox\/pay\//);
});

test.each([
  ["alcohol on delivery", { importClass: "alcohol" }, 1, { method: "on-delivery", age: "on" }],
  ["more on delivery than the limit", {}, 28, { method: "on-delivery" }],
  ["a way nobody knows", {}, 1, { method: "cheque" }],
] as const)("%s is refused at its field, and what was typed stays", async (_, wish, quantity, change) => {
  const { cookie, form, variantId } = await openCheckout(wish, "VN", quantity);
  const refused = await submit(cookie, { ...form, ...change });
  expect(refused.status).toBe(422);
  expect(refused.data?.errors).toEqual([
    { field: "method", message: expect.stringContaining("Đơn này không trả được theo cách đó") },
  ]);
  expect(refused.data?.values).toMatchObject({ name: "Nguyễn Thị Lan", note: "Giao buổi sáng" });
  expect(await stockOf(services, variantId)).toMatchObject({ onHand: 50, held: 0 });
});

test("a transfer leads to the order with all that has to be typed, once however often the form is sent", async () => {
  const { cookie, form, total, variantId } = await openCheckout();
  const sent = { ...form, method: "bank-transfer" };
  const [first, second] = await Promise.all([submit(cookie, sent), submit(cookie, sent)]);
  expect(first?.location).toMatch(/^\/vi\/orders\/\w{8}\?key=/);
  expect(codeOf(second?.location ?? "")).toBe(codeOf(first?.location ?? ""));
  const path = first?.location ?? "";
  const opened = (await openOrder(path)).data?.opened;
  expect(opened).toMatchObject({
    order: { status: "awaiting_payment", paymentState: "due" },
    transfer: { bin: "999999", account: "0000000000", amount: total, text: codeOf(path), invented: true },
  });
  expect(opened?.transfer?.picture.path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
  const paying = await visit(services, orderAction, { path, params: { code: codeOf(path) }, form: { intent: "pay" } });
  expect(paying.location).toMatch(/from=not-now/);
  await visit(services, orderAction, { path, params: { code: codeOf(path) }, form: { intent: "cancel" } });
  expect((await openOrder(path)).data?.opened).toMatchObject({ order: { status: "cancelled" }, transfer: null });
  expect(await stockOf(services, variantId)).toMatchObject({ onHand: 50, held: 0 });
});

test("on delivery: accepted at once, sent, its money recorded by its own seller, and no other's", async () => {
  const { cookie, form, sellerId } = await openCheckout();
  const { location } = await submit(cookie, { ...form, method: "on-delivery" });
  expect((await openOrder(location)).data?.opened).toMatchObject({
    order: { status: "preparing", paymentState: "due" },
    canCallOff: true,
    transfer: null,
  });
  const part = await services.db.sellerOrder.findFirstOrThrow({ where: { order: { code: codeOf(location) } } });
  const seller = await cookieOf(services, (await makeAccount(services.db, { role: "seller", sellerId })).email);
  const at = { path: `/vi/seller/orders/${part.id}`, params: { id: part.id } };
  const press = (by: string) =>
    visit<Refusal>(services, sellerAction, { ...at, cookie: by, form: { intent: "received" } });
  expect((await press(seller)).status).toBe(409);
  const parcel = { carrier: "VNPost", trackingNumber: "EE1", version: null, actor: "u" };
  await shipOrder(services, { sellerOrderId: part.id, sellerId, ...parcel });
  expect((await openOrder(location)).data?.opened?.canCallOff).toBe(false);
  const { sellerId: otherId } = await makeGoods(services);
  const other = await cookieOf(services, (await makeAccount(services.db, { role: "seller", sellerId: otherId })).email);
  expect((await press(other)).status).toBe(404);
  for (let click = 0; click < 2; click += 1) expect((await press(seller)).location).toMatch(/done=received$/);
  const shown = await visit<{ order: { due: object } }>(services, sellerLoader, { ...at, cookie: seller });
  expect(shown.data?.order.due).toMatchObject({ isReceived: true });
  expect((await openOrder(location)).data?.opened?.order).toMatchObject({ status: "shipped", paymentState: "paid" });
});

test("on delivery: what is half sent is not offered to be called off", async () => {
  const { cookie, form, sellerId } = await openCheckout({}, "VN", 2);
  const { location } = await submit(cookie, { ...form, method: "on-delivery" });
  const part = await services.db.sellerOrder.findFirstOrThrow({
    where: { order: { code: codeOf(location) } },
    include: { lines: true },
  });
  expect((await openOrder(location)).data?.opened?.canCallOff).toBe(true);
  const parcel = { carrier: "VNPost", trackingNumber: "EE1", version: null, actor: "u" };
  const units = new Map(part.lines.map(({ id }) => [id, 1]));
  await shipOrder(services, { sellerOrderId: part.id, sellerId, ...parcel, units });
  expect((await openOrder(location)).data?.opened).toMatchObject({ order: { status: "preparing" }, canCallOff: false });
});
