import { afterAll, beforeAll, expect, test } from "vitest";
import { seenTotalOf } from "#app/domain/ordering/model/priced-cart.ts";
import { issueOrderKey } from "#app/domain/ordering/queries/order-key.server.ts";
import type { OrderView } from "#app/domain/ordering/ui/order-view.ts";
import { cartCookie } from "#app/http/cart-cookie.server.ts";
import { action as sandboxAction, loader as sandboxLoader } from "#app/routes/api/sandbox-pay.tsx";
import { action as checkoutAction, loader as checkoutLoader } from "#app/routes/site/checkout.tsx";
import { action as orderAction, loader as orderLoader } from "#app/routes/site/order.tsx";
import type { OpenedCart } from "#app/workflows/open-cart.server.ts";
import { fillCart, makeGoods } from "#tests/factories/order.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { stockOf } from "#tests/support/stock.ts";
import { visit } from "#tests/support/visit.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
});
afterAll(() => services.close());

type Refusal = { errors: { field: string; message: string }[]; values: Record<string, string> };
type Checkout = OpenedCart & { formKey: string; asksAge: boolean };

const japanese = {
  postcode: "1500001",
  province: "東京都",
  city: "渋谷区",
  line1: "神宮前1-1",
  building: "",
  name: "山田 花子",
  nameKana: "ヤマダ ハナコ",
  phone: "090-1234-5678",
  email: "hanako@example.test",
  note: "🎁 مرحبا",
  terms: "on",
  privacy: "on",
};

async function cartWith(lines: { variantId: string; quantity: number }[]): Promise<string> {
  const cartId = await fillCart(services, lines);
  return cartCookie(cartId, { secret: services.env.sessionSecret, origin: services.origin }).split(";")[0] ?? "";
}

async function openCheckout(cookie: string, market = "JP") {
  const answer = await visit<Checkout>(services, checkoutLoader, { path: `/ja/checkout?market=${market}`, cookie });
  const { cart, formKey } = answer.data as Checkout;
  const lines = cart.parcels.flatMap((parcel) => parcel.lines);
  return {
    market,
    formKey,
    seenTotal: seenTotalOf(cart),
    seenLines: lines.map(({ variantId, quantity }) => `${variantId}*${quantity}`).join(","),
  };
}

function submit(cookie: string, form: Record<string, string>) {
  return visit<Refusal>(services, checkoutAction, { path: "/ja/checkout?market=JP", cookie, form });
}

function fieldsOf({ data }: { data: Refusal | null }) {
  return data?.errors.map(({ field }) => field) ?? [];
}

function openOrder(path: string) {
  const code = /orders\/(\w+)/.exec(path)?.[1] ?? "";
  return visit<{ opened: OrderView | null }>(services, orderLoader, { path, params: { code } });
}

test("from the form to the paid order page, in the order's language", async () => {
  const { variantId } = await makeGoods(services, { stock: 3 });
  const cookie = await cartWith([{ variantId, quantity: 1 }]);
  const placed = await submit(cookie, { ...(await openCheckout(cookie)), ...japanese });
  expect(placed.status).toBe(303);
  const reference = /\/sandbox\/pay\/(\w+)$/.exec(placed.location ?? "")?.[1] ?? "";
  const page = (await sandboxLoader({
    request: new Request("http://localhost:3000/sandbox/pay/x"),
    params: { reference },
    context: { services },
  } as never)) as Response;
  const html = await page.text();
  expect(html).toContain('<html lang="ja">');
  expect(html).toContain("pay-succeed");
  expect(page.headers.get("cache-control")).toBe("private, no-store");
  const paid = await visit(services, sandboxAction, {
    path: `/sandbox/pay/${reference}`,
    params: { reference },
    form: { action: "succeed" },
  });
  const order = (await openOrder(paid.location ?? "")).data?.opened?.order;
  expect(order).toMatchObject({ status: "paid", paymentState: "paid", total: { minor: 2_970, currency: "JPY" } });
  expect(order?.buyer).toMatchObject({ phone: "+819012345678", note: "🎁 مرحبا", address: { postcode: "150-0001" } });
  expect(await stockOf(services, variantId)).toMatchObject({ onHand: 2, held: 0 });
});

test("an empty form names every field, keeps nothing from being typed again, and places nothing", async () => {
  const { variantId } = await makeGoods(services);
  const cookie = await cartWith([{ variantId, quantity: 1 }]);
  const refused = await submit(cookie, await openCheckout(cookie));
  expect(refused.status).toBe(422);
  expect(fieldsOf(refused).sort()).toEqual([
    "city",
    "email",
    "line1",
    "name",
    "nameKana",
    "phone",
    "postcode",
    "privacy",
    "province",
    "terms",
  ]);
  expect(refused.data?.errors.every(({ message }) => /[ぁ-ん]/.test(message))).toBe(true);
  expect(await stockOf(services, variantId)).toMatchObject({ held: 0 });
});

test("what was typed wrongly comes back as it was typed", async () => {
  const { variantId } = await makeGoods(services);
  const cookie = await cartWith([{ variantId, quantity: 1 }]);
  const typed = { ...japanese, name: "名".repeat(5_000), email: "nobody at example", postcode: "abc" };
  const refused = await submit(cookie, { ...(await openCheckout(cookie)), ...typed });
  expect(fieldsOf(refused).sort()).toEqual(["email", "name", "postcode"]);
  expect(refused.data?.values).toMatchObject({ email: typed.email, name: typed.name, note: typed.note });
});

test("tampered hidden fields are a stale form, never an order or an error page", async () => {
  const { variantId } = await makeGoods(services, { stock: 5 });
  const cookie = await cartWith([{ variantId, quantity: 1 }]);
  const form = { ...(await openCheckout(cookie)), ...japanese };
  const tampered: Record<string, string>[] = [
    { formKey: "1" },
    { formKey: "" },
    { seenTotal: "JPY -5" },
    { seenTotal: "free" },
    { seenLines: "" },
    { seenLines: "x*1" },
    { seenLines: `${variantId}*0` },
    { seenLines: `${variantId}*-3` },
    { seenTotal: "JPY 1" },
    { seenLines: `${variantId}*2` },
    { market: "VN" },
  ];
  for (const change of tampered) expect([409, 422]).toContain((await submit(cookie, { ...form, ...change })).status);
  expect(await services.db.order.count({ where: { lines: { some: { variantId } } } })).toBe(0);
  expect((await submit(cookie, form)).status).toBe(303);
});

test("the same form posted twice leads to the same payment", async () => {
  const { variantId } = await makeGoods(services, { stock: 5 });
  const cookie = await cartWith([{ variantId, quantity: 1 }]);
  const form = { ...(await openCheckout(cookie)), ...japanese };
  const answers = await Promise.all([submit(cookie, form), submit(cookie, form)]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect(answers[0]?.location).toBe(answers[1]?.location);
});

test("the form sent again after its payment page never opened leads to a new page for the same order", async () => {
  const { variantId } = await makeGoods(services, { stock: 5 });
  const cookie = await cartWith([{ variantId, quantity: 1 }]);
  const form = { ...(await openCheckout(cookie)), ...japanese };
  const first = await submit(cookie, form);
  const where = { order: { lines: { some: { variantId } } } };
  await services.db.payment.updateMany({ where, data: { state: "cancelled", payUrl: null, providerRef: null } });
  const again = await submit(cookie, form);
  expect(again.location).toMatch(/sandbox\/pay/);
  expect(again.location).not.toBe(first.location);
  expect((await submit(cookie, form)).location).toBe(again.location);
  expect(await services.db.order.count({ where: { lines: { some: { variantId } } } })).toBe(1);
});

test("two buyers for the last jar: one pays, the other is told which and keeps what was typed", async () => {
  const { variantId } = await makeGoods(services, { stock: 1, nameVi: "Mứt dâu" });
  const cookies = [await cartWith([{ variantId, quantity: 1 }]), await cartWith([{ variantId, quantity: 1 }])];
  const forms = await Promise.all(cookies.map(async (cookie) => ({ ...(await openCheckout(cookie)), ...japanese })));
  const answers = await Promise.all(cookies.map((cookie, index) => submit(cookie, forms[index] ?? {})));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  const loser = answers.find(({ status }) => status === 409);
  expect(loser?.data?.errors[0]?.message).toMatch(/最後の1点/);
  expect(loser?.data?.values.name).toBe("山田 花子");
});

test("alcohol asks for the buyer's age by itself", async () => {
  const { variantId } = await makeGoods(services, { importClass: "alcohol" });
  const cookie = await cartWith([{ variantId, quantity: 1 }]);
  const form = { ...(await openCheckout(cookie)), ...japanese };
  expect(fieldsOf(await submit(cookie, form))).toEqual(["age"]);
  expect((await submit(cookie, { ...form, age: "on" })).status).toBe(303);
});

test("without a cart there is nothing to check out", async () => {
  expect((await visit(services, checkoutLoader, { path: "/ja/checkout" })).location).toBe("/ja/cart");
  expect((await submit("", japanese)).location).toBe("/ja/cart");
});

test("a wrong, a foreign and an expired key look like no order at all, and change nothing", async () => {
  const { variantId } = await makeGoods(services, { stock: 5 });
  const cookie = await cartWith([{ variantId, quantity: 1 }]);
  await submit(cookie, { ...(await openCheckout(cookie)), ...japanese });
  const { code } = await services.db.order.findFirstOrThrow({ where: { lines: { some: { variantId } } } });
  const secret = services.env.sessionSecret;
  const good = issueOrderKey(secret, code, new Date());
  const old = issueOrderKey(secret, code, new Date(Date.now() - 402 * 86_400_000));
  const keys = [
    "",
    "x",
    `${good}x`,
    good.replace(/^\w+/, "zzzz"),
    issueOrderKey(secret, "AAAA2222", new Date()),
    old,
    `${good}.${good}`,
  ];
  for (const key of keys) {
    const answer = await openOrder(`/ja/orders/${code}?key=${encodeURIComponent(key)}`);
    expect([answer.status, answer.data?.opened]).toEqual([404, null]);
    const posted = await visit(services, orderAction, {
      path: `/ja/orders/${code}?key=${encodeURIComponent(key)}`,
      params: { code },
      form: { intent: "cancel" },
    });
    expect(posted.status).toBe(404);
  }
  expect((await openOrder(`/ko/orders/${code}?key=${good}`)).data?.opened?.order.status).toBe("awaiting_payment");
});

test("declined, tried again and paid; a cancelled order gives its goods back at once", async () => {
  const { variantId } = await makeGoods(services, { stock: 5 });
  const cookie = await cartWith([{ variantId, quantity: 1 }]);
  const placed = await submit(cookie, { ...(await openCheckout(cookie)), ...japanese });
  const press = (location: string | null, action: string) => {
    const reference = /\/sandbox\/pay\/(\w+)$/.exec(location ?? "")?.[1] ?? "";
    return visit(services, sandboxAction, {
      path: `/sandbox/pay/${reference}`,
      params: { reference },
      form: { action },
    });
  };
  const declined = await press(placed.location, "decline");
  const path = declined.location ?? "";
  expect((await openOrder(path)).data?.opened?.order).toMatchObject({
    status: "awaiting_payment",
    attempt: { state: "failed" },
  });
  const code = /orders\/(\w+)/.exec(path)?.[1] ?? "";
  const again = await visit(services, orderAction, { path, params: { code }, form: { intent: "pay" } });
  expect(again.location).toMatch(/sandbox\/pay/);
  expect(again.location).not.toBe(placed.location);
  const gaveUp = await press(again.location, "cancel");
  expect((await openOrder(gaveUp.location ?? "")).data?.opened?.order).toMatchObject({
    status: "awaiting_payment",
    attempt: { state: "cancelled" },
  });
  await visit(services, orderAction, { path, params: { code }, form: { intent: "cancel" } });
  expect((await openOrder(path)).data?.opened?.order.status).toBe("cancelled");
  expect(await stockOf(services, variantId)).toEqual({ onHand: 5, held: 0, free: 5 });
  expect((await visit(services, orderAction, { path, params: { code }, form: { intent: "pay" } })).location).toMatch(
    /from=not-now/,
  );
});

test("an unknown sandbox payment and an unknown button are refused", async () => {
  const press = (reference: string, action: string) =>
    visit(services, sandboxAction, { path: `/sandbox/pay/${reference}`, params: { reference }, form: { action } });
  expect((await press("sbx_none", "succeed")).status).toBe(404);
  const payment = await services.db.payment.findFirstOrThrow({ where: { providerRef: { not: null } } });
  expect((await press(payment.providerRef ?? "", "explode")).status).toBe(400);
});
