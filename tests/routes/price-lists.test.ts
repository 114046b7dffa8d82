import { afterAll, beforeAll, expect, test } from "vitest";
import type { PriceStory } from "#app/domain/markets/ui/price-story.tsx";
import { seenTotalOf } from "#app/domain/ordering/model/priced-cart.ts";
import { cartCookie } from "#app/http/cart-cookie.server.ts";
import { action as sandboxAction } from "#app/routes/api/sandbox-pay.tsx";
import { action as checkoutAction, loader as checkoutLoader } from "#app/routes/site/checkout.tsx";
import { loader as productLoader } from "#app/routes/site/product-door.tsx";
import { action as listAction, loader as listLoader } from "#app/routes/staff/price-list.tsx";
import { action as deskAction, loader as deskLoader } from "#app/routes/staff/price-lists.tsx";
import { newId } from "#app/shared/id.ts";
import type { OpenedCart } from "#app/workflows/open-cart.server.ts";
import type { ListPlan } from "#app/workflows/plan-price-list.server.ts";
import type { PriceDesk, RateLedger } from "#app/workflows/price-desk.server.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { fillCart, makeGoods, placeTestOrder } from "#tests/factories/order.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

type Refusal = { errors: { field: string; message: string }[]; values: Record<string, string> };
type Preview = Pick<ListPlan, "counts" | "stamp"> & { visits: number };
type ListPage = {
  preview: Preview | null;
  ruleErrors: Refusal["errors"];
  values: Record<string, string>;
  rows: { variantId: string; present: number | null; next: number | null; byHand: boolean }[];
  rates: RateLedger;
  markets: string[];
};

let services: TestServices;
let cookie: string;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  cookie = await cookieOf(services, (await makeAccount(services.db, { role: "staff" })).email);
});
afterAll(() => services.close());

async function open(currency: string, search = ""): Promise<ListPage> {
  const path = `/vi/staff/price-lists/${currency}${search}`;
  const { data } = await visit<ListPage>(services, listLoader, { path, params: { currency }, cookie });
  if (!data) throw new Error("no list");
  return data;
}
const send = (currency: string, form: Record<string, string>, search = "") =>
  visit<Refusal>(services, listAction, {
    path: `/vi/staff/price-lists/${currency}${search}`,
    params: { currency },
    cookie,
    form,
  });
async function apply(currency: string, search = "") {
  const { values, preview } = await open(currency, search);
  return send(currency, { intent: "apply", ...values, stamp: preview?.stamp ?? "" }, search);
}
async function desk(): Promise<PriceDesk> {
  const { data } = await visit<PriceDesk>(services, deskLoader, { path: "/vi/staff/price-lists", cookie });
  if (!data) throw new Error("no desk");
  return data;
}
const charge = (form: Record<string, string>) =>
  visit<Refusal>(services, deskAction, { path: "/vi/staff/price-lists", cookie, form });
const priceOf = (variantId: string, currency: string) =>
  services.db.variantPrice.findUnique({ where: { variantId_currency: { variantId, currency } } });

const thai = {
  ...{ name: "สมชาย ใจดี", phone: "0812345678", line1: "99/1 ถนนสุขุมวิท", building: "", ward: "คลองเตย" },
  ...{ district: "คลองเตย", province: "กรุงเทพมหานคร", postcode: "10110", email: "somchai@example.test" },
  ...{ note: "", terms: "on", privacy: "on" },
};

async function openCheckout(variantId: string, quantity = 1) {
  const cartId = await fillCart(services, [{ variantId, quantity }]);
  const cart = cartCookie(cartId, { secret: services.env.sessionSecret, origin: services.origin }).split(";")[0] ?? "";
  const read = async () => {
    const answer = await visit<OpenedCart & { formKey: string }>(services, checkoutLoader, {
      path: "/th/checkout?market=TH",
      cookie: cart,
    });
    const { cart: priced, formKey } = answer.data as OpenedCart & { formKey: string };
    const lines = priced.parcels.flatMap((parcel) => parcel.lines);
    return {
      ...{ market: "TH", formKey, seenTotal: seenTotalOf(priced), ...thai },
      seenLines: lines.map((line) => `${line.variantId}*${line.quantity}`).join(","),
    };
  };
  const pay = (form: Record<string, string>) =>
    visit<Refusal>(services, checkoutAction, { path: "/th/checkout?market=TH", cookie: cart, form });
  return { read, pay };
}

test("wrong figures of a rule and of a rate are told at their field and stay as they were typed", async () => {
  const wrong = await open("THB", "?rate=x&markup=abc&step=-1&rounding=sideways");
  expect(wrong.ruleErrors.map(({ field }) => field).sort()).toEqual(["markup", "rate", "rounding", "step"]);
  expect(wrong.values).toEqual({ rate: "x", markup: "abc", step: "-1", rounding: "sideways" });
  expect(wrong.preview).toBeNull();
  const typed = { intent: "rate", vndPerUnit: "nhiều", asOf: "2026-11-25", source: "" };
  const refused = await send("THB", typed);
  expect(refused.status).toBe(422);
  expect(refused.data?.errors.map(({ field }) => field).sort()).toEqual(["source", "vndPerUnit"]);
  expect(refused.data?.values).toEqual(typed);
  const tomorrow = await send("THB", { ...typed, vndPerUnit: "800", source: "Ngân hàng" });
  expect(tomorrow.data?.errors).toMatchObject([{ field: "asOf" }]);
});

test("a list tells which markets it is for, and that there is none", async () => {
  expect((await open("JPY")).markets).toEqual(["JP"]);
  expect((await open("USD")).markets).toEqual([]);
});

test("an unusual rate is asked about twice, then stands in the history above the old one", async () => {
  const typed = { intent: "rate", vndPerUnit: "7.100", asOf: "2026-11-24", source: "Ngân hàng" };
  const asked = await send("MYR", typed);
  expect(asked.data).toMatchObject({ errors: [{ field: "sure" }], values: typed });
  expect((await send("MYR", { ...typed, sure: "on" })).location).toBe("/vi/staff/price-lists/MYR?done=rate");
  expect((await open("MYR")).rates).toMatchObject([
    { vndPerUnit: 7_100, inForce: true, enteredBy: "Người staff" },
    { vndPerUnit: 6_200, inForce: false, enteredBy: null },
  ]);
});

test("a list is previewed, applied as previewed, and told anew when something moved in between", async () => {
  const { variantId } = await makeGoods(services);
  const search = "?rate=in-force&markup=5&step=1&rounding=up";
  const { preview, values } = await open("SGD", search);
  expect(preview?.counts).toMatchObject({ up: 0, down: 0 });
  expect(preview?.counts.fresh).toBeGreaterThan(0);
  await services.db.variantPrice.update({
    where: { variantId_currency: { variantId, currency: "VND" } },
    data: { amountMinor: 202_000 },
  });
  const moved = await send("SGD", { intent: "apply", ...values, stamp: preview?.stamp ?? "" }, search);
  expect(moved).toMatchObject({ status: 409, data: { errors: [{ field: "apply" }] } });
  expect(await priceOf(variantId, "SGD")).toBeNull();
  expect((await apply("SGD", search)).location).toMatch(/markup=5.*done=applied$/);
  expect(await priceOf(variantId, "SGD")).toMatchObject({ amountMinor: 1_100, byHand: false });
  expect((await open("SGD", search)).preview?.counts).toMatchObject({ up: 0, down: 0, fresh: 0 });
});

test("staff set a price by hand and give it back; a wrong one stays in its field", async () => {
  const { variantId } = await makeGoods(services);
  for (const price of ["", "0", "-1", "x"]) {
    const refused = await send("JPY", { intent: "hand", variantId, price });
    expect(refused).toMatchObject({
      status: 422,
      data: { errors: [{ field: `price-${variantId}` }], values: { price } },
    });
  }
  expect((await send("JPY", { intent: "hand", variantId, price: "1.234" })).status).toBe(303);
  expect(await priceOf(variantId, "JPY")).toMatchObject({ amountMinor: 1_234, byHand: true });
  expect((await send("JPY", { intent: "rule", variantId })).status).toBe(303);
  expect(await priceOf(variantId, "JPY")).toMatchObject({ amountMinor: 1_120, byHand: false });
  expect((await send("JPY", { intent: "hand", variantId: "%00", price: "5" })).status).toBe(404);
  expect((await send("JPY", { intent: "explode" })).status).toBe(404);
  for (const currency of ["VND", "EUR", "x"])
    expect(
      (await visit(services, listLoader, { path: `/vi/staff/price-lists/${currency}`, params: { currency }, cookie }))
        .status,
    ).toBe(404);
});

test("Thailand is switched to baht: page and checkout charge it, an open cart is told first, an open payment keeps its dong", async () => {
  const { variantId, productId } = await makeGoods(services, { stock: 20 });
  const unsure = await charge({ market: "TH", to: "own" });
  expect(unsure).toMatchObject({ status: 422, data: { errors: [{ field: "sure-TH" }] } });
  const early = await charge({ market: "TH", to: "own", "sure-TH": "on" });
  expect(early).toMatchObject({ status: 409, data: { errors: [{ field: "sure-TH" }] } });
  const paying = await placeTestOrder(services, [{ variantId, quantity: 1 }], { market: "TH", locale: "th" });
  const checkout = await openCheckout(variantId);
  const before = await checkout.read();
  expect(before.seenTotal).toMatch(/^VND /);
  expect((await apply("THB")).status).toBe(303);
  expect((await checkout.read()).seenTotal).toBe(before.seenTotal);
  expect((await charge({ market: "TH", to: "own", "sure-TH": "on" })).location).toMatch(/done=charged$/);
  expect((await desk()).markets.find(({ market }) => market === "TH")).toMatchObject({ chargedIn: "THB" });

  const slug = `vi-${productId}`;
  const product = await visit<{ variants: { price: { charged: object } }[] }>(services, productLoader, {
    path: `/vi/products/${slug}?market=TH`,
    params: { slug },
  });
  expect(JSON.stringify(product.data)).toContain('"charged":{"minor":23400,"currency":"THB"}');

  const told = await checkout.pay(before);
  expect(told.status).toBe(409);
  expect(told.data?.errors).toMatchObject([{ field: "review" }]);
  expect(told.data?.errors[0]?.message).toMatch(/฿/);
  const after = await checkout.read();
  expect(after.seenTotal).toBe(`THB ${23_400 + 31_600}`);
  expect((await checkout.pay(after)).location).toMatch(/^\/sandbox\/pay\//);
  const placed = await services.db.order.findFirstOrThrow({ where: { market: "TH" }, orderBy: { id: "desc" } });
  expect(placed).toMatchObject({ currency: "THB", totalMinor: 55_000 });

  const reference = /\/sandbox\/pay\/(\w+)$/.exec(paying.payUrl)?.[1] ?? "";
  await visit(services, sandboxAction, {
    path: `/sandbox/pay/${reference}`,
    params: { reference },
    form: { action: "succeed" },
  });
  expect(await services.db.order.findUniqueOrThrow({ where: { id: paying.orderId } })).toMatchObject({
    currency: "VND",
    paymentState: "paid",
  });
});

test("a list that follows the rate reduces nothing; a lower price by hand does, as far back as the market was charged it", async () => {
  const { variantId, productId } = await makeGoods(services);
  const since = new Date("2026-08-01T00:00:00Z");
  await services.db.priceChange.createMany({
    data: Object.entries({ VND: 185_000, JPY: 1_480, KRW: 13_900 }).map(([currency, amountMinor]) => ({
      ...{ id: newId(), variantId, currency, amountMinor, since },
    })),
  });
  const story = async (market: string) => {
    const slug = `vi-${productId}`;
    const { data } = await visit<{ product: { variants: { story: PriceStory }[] } }>(services, productLoader, {
      path: `/vi/products/${slug}?market=${market}`,
      params: { slug },
    });
    return data?.product.variants[0]?.story;
  };
  expect((await apply("JPY")).status).toBe(303);
  expect(await priceOf(variantId, "JPY")).toMatchObject({ amountMinor: 1_120, byHand: false });
  expect(await story("JP")).toMatchObject({ was: null, steps: [{}, { price: { minor: 1_120 } }] });
  await send("KRW", { intent: "hand", variantId, price: "9.900" });
  expect(await story("KR")).toMatchObject({ was: { minor: 13_900, currency: "KRW" } });
  await services.db.referenceRecord.create({
    data: {
      ...{ kind: "market-charging", key: "KR", position: 0, sourceDigest: "" },
      body: { market: "KR", chargedIn: "KRW", since: "2026-11-20T00:00:00.000Z" },
    },
  });
  await services.reference.reload();
  expect(await story("KR")).toMatchObject({ was: null, steps: [{ day: "2026-11-20" }, { price: { minor: 9_900 } }] });
});

test("an online order below the provider's least is refused in the reader's words", async () => {
  const { variantId } = await makeGoods(services, { stock: 5, prices: { THB: 23_400 } });
  const checkout = await openCheckout(variantId);
  await services.db.referenceRecord.update({
    where: { kind_key: { kind: "payment-limit", key: "online/THB" } },
    data: { body: { method: "online", currency: "THB", leastMinor: 9_000_000, mostMinor: 99_999_999 } },
  });
  await services.reference.reload();
  const refused = await checkout.pay(await checkout.read());
  expect(refused).toMatchObject({ status: 409, data: { errors: [{ field: "review" }] } });
  expect(refused.data?.errors[0]?.message).toMatch(/ออนไลน์.*90,000/);
});
