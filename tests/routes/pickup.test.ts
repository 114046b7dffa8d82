import { afterAll, beforeAll, expect, test } from "vitest";
import { seenTotalOf } from "#app/domain/ordering/model/priced-cart.ts";
import { cartCookie } from "#app/http/cart-cookie.server.ts";
import * as newPickupPoint from "#app/routes/seller/new-pickup-point.tsx";
import * as sellerOrder from "#app/routes/seller/order.tsx";
import * as pickupPoint from "#app/routes/seller/pickup-point.tsx";
import * as pickupPoints from "#app/routes/seller/pickup-points.tsx";
import { action as cartAction, loader as cartLoader } from "#app/routes/site/cart.tsx";
import { action as checkoutAction, loader as checkoutLoader } from "#app/routes/site/checkout.tsx";
import { newId } from "#app/shared/id.ts";
import type { OpenedCart } from "#app/workflows/open-cart.server.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { fillCart, makeGoods } from "#tests/factories/order.ts";
import { makePickupPoint } from "#tests/factories/pickup-point.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
});
afterAll(() => services.close());

type Refusal = { errors: { field: string; message: string }[]; values: Record<string, string> };
type Checkout = OpenedCart & { formKey: string; form: { order: string[] } };

const from = "2026-11-26T01:00:00.000Z";
const person = { name: "山田 花子", phone: "090-1234-5678", email: "hanako@example.test", terms: "on", privacy: "on" };

async function cartOf(importClass: string, locale: string, market: string) {
  const { sellerId, variantId } = await makeGoods(services, { stock: 9, importClass });
  const { id: pointId } = await makePickupPoint(services, { sellerId });
  const cartId = await fillCart(services, [{ variantId, quantity: 1 }]);
  const cookie =
    cartCookie(cartId, { secret: services.env.sessionSecret, origin: services.origin }).split(";")[0] ?? "";
  const at = (path: string) => `/${locale}${path}?market=${market}`;
  const choose = (point: string) =>
    visit<Refusal>(services, cartAction, { path: at("/cart"), cookie, form: { intent: "pickup", sellerId, point } });
  return { sellerId, variantId, pointId, cookie, at, choose };
}

type Filled = Awaited<ReturnType<typeof cartOf>>;

async function openCheckout({ cookie, at, sellerId, pointId }: Filled, market: string) {
  const { data } = await visit<Checkout>(services, checkoutLoader, { path: at("/checkout"), cookie });
  if (!data) throw new Error("no checkout");
  const lines = data.cart.parcels.flatMap((parcel) => parcel.lines);
  const form = {
    ...{ market, formKey: data.formKey, seenTotal: seenTotalOf(data.cart) },
    seenLines: lines.map(({ variantId, quantity }) => `${variantId}*${quantity}`).join(","),
    [`pickup-point-${sellerId}`]: pointId,
    [`pickup-window-${sellerId}`]: from,
  };
  return { data, form };
}

function submit({ cookie, at }: Filled, form: Record<string, string>) {
  return visit<Refusal>(services, checkoutAction, { path: at("/checkout"), cookie, form });
}

test("a Japanese reader fetches strawberries that no parcel may bring: from the set-aside list to the order, without an address", async () => {
  const filled = await cartOf("fresh", "ja", "JP");
  const open = async () =>
    (await visit<OpenedCart>(services, cartLoader, { path: filled.at("/cart"), cookie: filled.cookie })).data?.cart;
  const before = await open();
  expect(before).toMatchObject({ parcels: [], setAside: [{ problem: { kind: "blocked" } }] });
  expect(before?.pickups).toMatchObject([{ sellerId: filled.sellerId, chosen: null }]);
  expect((await filled.choose(filled.pointId)).status).toBe(303);
  expect(await open()).toMatchObject({
    setAside: [],
    parcels: [{ shipping: { minor: 0 }, fetchAt: { id: filled.pointId } }],
  });
  const { data, form } = await openCheckout(filled, "JP");
  expect(data.form.order.sort()).toEqual(["name", "phone"]);
  const placed = await submit(filled, { ...form, ...person, giftNote: "お幸せに 🎁" });
  expect(placed.status).toBe(303);
  const part = await services.db.sellerOrder.findFirstOrThrow({
    where: { sellerId: filled.sellerId },
    include: { order: true },
  });
  expect(part).toMatchObject({ delivery: "pickup", order: { address: {}, giftNote: "お幸せに 🎁" } });
  expect((await submit(filled, { ...form, ...person })).location).toBe(placed.location);
});

test("without a time, or with one that has passed, nothing is placed and what was typed comes back", async () => {
  const filled = await cartOf("roasted", "vi", "VN");
  await filled.choose(filled.pointId);
  const { form } = await openCheckout(filled, "VN");
  for (const time of ["", "2026-11-20T01:00:00.000Z", "x"]) {
    const field = `pickup-window-${filled.sellerId}`;
    const refused = await submit(filled, { ...form, ...person, phone: "0912345678", [field]: time });
    expect(refused.status).toBe(422);
    expect(refused.data?.errors.map((error) => error.field)).toEqual([field]);
    expect(refused.data?.values).toMatchObject({ name: person.name, email: person.email });
  }
});

test("a point switched off while the checkout lies open is told in words, and nothing is lost", async () => {
  const filled = await cartOf("roasted", "vi", "VN");
  await filled.choose(filled.pointId);
  const { form } = await openCheckout(filled, "VN");
  await services.db.pickupPoint.update({ where: { id: filled.pointId }, data: { active: false } });
  const refused = await submit(filled, { ...form, ...person, phone: "0912345678" });
  expect(refused.status).toBe(422);
  expect(refused.data?.errors[0]).toMatchObject({ field: "review", message: expect.stringContaining("nơi nhận") });
});

test("a wrong tax code keeps all that was typed; a right one is stored with the order", async () => {
  const filled = await cartOf("roasted", "vi", "VN");
  await filled.choose(filled.pointId);
  const { form } = await openCheckout(filled, "VN");
  const invoice = { invoiceName: "Công ty Thử", invoiceAddress: "1 Lê Lợi, Đà Lạt", invoiceEmail: "ke-toan@thu.test" };
  const typed = { ...form, ...person, phone: "0912345678", ...invoice, invoiceTaxCode: "0100109105" };
  const refused = await submit(filled, typed);
  expect(refused.data?.errors.map(({ field }) => field)).toEqual(["invoiceTaxCode"]);
  expect(refused.data?.values).toMatchObject({ ...invoice, invoiceTaxCode: "0100109105", name: person.name });
  expect((await submit(filled, { ...typed, invoiceTaxCode: "0100 109 106" })).status).toBe(303);
  const part = await services.db.sellerOrder.findFirstOrThrow({
    where: { sellerId: filled.sellerId },
    include: { order: true },
  });
  expect(part.order.invoice).toMatchObject({ name: "Công ty Thử", taxCode: "0100109106" });
});

test("a point that is none cannot be chosen, whatever is sent", async () => {
  const filled = await cartOf("roasted", "vi", "VN");
  for (const point of [newId(), "x", "'; drop"]) expect((await filled.choose(point)).status).toBe(422);
});

const typedPoint = {
  ...{ kind: "market", name: "Sạp 24", address: "Chợ Đà Lạt", directions: "", area: "", lat: "", lon: "" },
  ...{ "day-1": "on", "day-6": "on", opensAt: "08:00", closesAt: "12:00", windowMin: "60", leadHours: "12" },
  ...{ closedOn: "2027-02-06\n2027-02-07", fee: "30.000" },
};

test("a seller adds a point, changes it, and is told when someone else changed it meanwhile", async () => {
  const { sellerId } = await makeGoods(services);
  const cookie = await cookieOf(services, (await makeAccount(services.db, { role: "seller", sellerId })).email);
  const id = newId();
  const path = "/vi/seller/pickup/new";
  for (let again = 0; again < 2; again++) {
    const added = await visit(services, newPickupPoint.action, { path, cookie, form: { ...typedPoint, id } });
    expect(added.status).toBe(303);
  }
  const stored = await services.db.pickupPoint.findMany({ where: { sellerId } });
  expect(stored).toMatchObject([{ id, weekdays: [1, 6], opensAt: 480, closesAt: 720, feeMinor: 30_000, version: 1 }]);
  const save = (form: Record<string, string>) =>
    visit<Refusal>(services, pickupPoint.action, { path: `/vi/seller/pickup/${id}`, params: { id }, cookie, form });
  expect((await save({ ...typedPoint, name: "Sạp 25", version: "1" })).status).toBe(303);
  const stale = await save({ ...typedPoint, name: "Sạp 26", version: "1" });
  expect(stale.status).toBe(409);
  expect(stale.data?.values.name).toBe("Sạp 26");
  const wrong = await save({ kind: "hotel", version: "2", opensAt: "25:00", closesAt: "9", windowMin: "1", fee: "-1" });
  expect(wrong.data?.errors.map(({ field }) => field).sort()).toEqual(
    ["area", "closesAt", "days", "fee", "leadHours", "name", "opensAt", "windowMin"].sort(),
  );
  const off = { path: "/vi/seller/pickup", cookie, form: { intent: "off", id } };
  expect((await visit(services, pickupPoints.action, off)).status).toBe(303);
  expect((await services.db.pickupPoint.findUniqueOrThrow({ where: { id } })).active).toBe(false);
});

test("the seller records the number of the invoice once it is made out, and another seller finds nothing", async () => {
  const filled = await cartOf("roasted", "vi", "VN");
  await filled.choose(filled.pointId);
  const { form } = await openCheckout(filled, "VN");
  const invoice = { invoiceName: "A", invoiceTaxCode: "0300588569", invoiceAddress: "B", invoiceEmail: "a@b.test" };
  await submit(filled, { ...form, ...person, phone: "0912345678", ...invoice });
  const part = await services.db.sellerOrder.findFirstOrThrow({ where: { sellerId: filled.sellerId } });
  const wish = { role: "seller" as const, sellerId: filled.sellerId };
  const cookie = await cookieOf(services, (await makeAccount(services.db, wish)).email);
  const note = (number: string, seen = cookie) =>
    visit<Refusal>(services, sellerOrder.action, {
      ...{ path: `/vi/seller/orders/${part.id}`, params: { id: part.id }, cookie: seen },
      form: { intent: "invoice", invoiceNumber: number },
    });
  expect((await note("1C26TAA 17")).status).toBe(409);
  await services.db.order.update({ where: { id: part.orderId }, data: { paymentState: "paid" } });
  expect((await note("")).status).toBe(422);
  for (const number of ["1C26TAA 17", "1C26TAA 17", "1C26TAA 18"]) expect((await note(number)).status).toBe(303);
  const invoiced = await services.db.orderEvent.findMany({ where: { sellerOrderId: part.id, kind: "invoiced" } });
  expect(invoiced).toHaveLength(2);
  const other = await makeGoods(services);
  const stranger = await makeAccount(services.db, { role: "seller", sellerId: other.sellerId });
  expect((await note("X", await cookieOf(services, stranger.email))).status).toBe(404);
});
