import { afterAll, beforeAll, expect, test } from "vitest";
import { loader as cartCount } from "#app/routes/api/cart-count.ts";
import { action as cartAction, loader as cartLoader } from "#app/routes/site/cart.tsx";
import { action as chooseMarket } from "#app/routes/site/choose-market.ts";
import type { OpenedCart } from "#app/workflows/open-cart.server.ts";
import { makeGoods } from "#tests/factories/order.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { visit } from "#tests/support/visit.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
});
afterAll(() => services.close());

type Refusal = { errors: { field: string; message: string }[]; values: Record<string, string> };

function cookieFrom(headers: Headers, name: string): string {
  return (
    headers
      .getSetCookie()
      .find((cookie) => cookie.startsWith(`${name}=`))
      ?.split(";")[0] ?? ""
  );
}

async function add(
  variantId: string,
  { quantity = "1", cookie, locale = "ja" }: { quantity?: string; cookie?: string; locale?: string } = {},
) {
  const answer = await visit<Refusal>(services, cartAction, {
    path: `/${locale}/cart`,
    cookie,
    form: { intent: "add", variantId, quantity },
  });
  return { answer, cookie: cookieFrom(answer.headers, "cart") || cookie || "" };
}

async function open(cookie: string, locale = "ja"): Promise<OpenedCart> {
  const answer = await visit<OpenedCart>(services, cartLoader, { path: `/${locale}/cart`, cookie });
  if (!answer.data) throw new Error("no cart");
  return answer.data;
}

test("the first item makes the cart, the next ones join it, and the count is private", async () => {
  const { variantId } = await makeGoods(services);
  const first = await add(variantId, { quantity: "2" });
  expect(first.answer.status).toBe(303);
  expect(first.answer.location).toBe("/ja/cart?done=added");
  expect(first.answer.headers.get("set-cookie")).toMatch(/Max-Age=5184000; Path=\/; HttpOnly; SameSite=Lax/);
  await add(variantId, { quantity: "３", cookie: first.cookie });
  const opened = await open(first.cookie);
  expect(opened.cart.parcels[0]?.lines).toMatchObject([
    { variantId, quantity: 5, unit: { minor: 1_480, currency: "JPY" } },
  ]);
  const counted = (await cartCount({
    request: new Request("http://localhost:3000/api/cart-count", { headers: { cookie: first.cookie } }),
    params: {},
    context: { services },
  } as never)) as Response;
  expect(await counted.json()).toEqual({ count: 5 });
  expect(counted.headers.get("cache-control")).toBe("private, no-store");
});

test("a quantity that is none, and a pack that is none, are told in the reader's language and lose nothing", async () => {
  const { variantId } = await makeGoods(services);
  const { cookie } = await add(variantId);
  for (const quantity of ["0", "-1", "1.5", "1000", "abc", ""]) {
    const { answer } = await add(variantId, { quantity, cookie });
    expect(answer.status).toBe(422);
    expect(answer.data?.errors[0]?.message).toBe("数量は1から999までの整数で入力してください。");
    expect(answer.data?.values.quantity).toBe(quantity);
  }
  for (const unknown of ["", "not-an-id", "01900000-0000-7000-8000-000000000000"]) {
    expect((await add(unknown, { cookie })).answer.status).toBe(422);
  }
  expect(
    (await visit(services, cartAction, { path: "/ja/cart", cookie, form: { intent: "explode", variantId } })).status,
  ).toBe(422);
  expect((await add(variantId, { quantity: "999", cookie })).answer.status).toBe(422);
  expect((await open(cookie)).count).toBe(1);
});

test("a cookie that we did not sign is no cart", async () => {
  const { variantId } = await makeGoods(services);
  const { cookie } = await add(variantId);
  const [id] = cookie.slice(5).split(".");
  expect((await open(`cart=${id}.forged`)).count).toBe(0);
  expect((await open(`cart=${id}`)).count).toBe(0);
  expect((await open("cart=%00")).count).toBe(0);
});

test("a changed price, a short and a sold-out line, and goods that may not travel are each told", async () => {
  const [cheap, short, gone, fresh] = await Promise.all([
    makeGoods(services),
    makeGoods(services, { stock: 5 }),
    makeGoods(services, { stock: 1 }),
    makeGoods(services, { importClass: "fresh" }),
  ]);
  let { cookie } = await add(cheap.variantId);
  for (const [goods, quantity] of [
    [short, "4"],
    [gone, "1"],
    [fresh, "1"],
  ] as const)
    ({ cookie } = await add(goods.variantId, { quantity, cookie }));
  await services.db.variantPrice.update({
    where: { variantId_currency: { variantId: cheap.variantId, currency: "JPY" } },
    data: { amountMinor: 1_600 },
  });
  await services.db.stockLevel.update({ where: { variantId: short.variantId }, data: { onHand: 3 } });
  await services.db.stockLevel.update({ where: { variantId: gone.variantId }, data: { onHand: 0 } });
  const { cart } = await open(cookie);
  const lines = [...cart.parcels.flatMap((parcel) => parcel.lines), ...cart.setAside];
  const lineOf = (goods: { variantId: string }) => lines.find(({ variantId }) => variantId === goods.variantId);
  expect(lineOf(cheap)).toMatchObject({ changedFrom: { minor: 1_480, currency: "JPY" }, unit: { minor: 1_600 } });
  expect(lineOf(short)?.problem).toEqual({ kind: "short", left: 3 });
  expect(lineOf(gone)?.problem).toEqual({ kind: "sold-out" });
  expect(lineOf(fresh)).toMatchObject({ problem: { kind: "blocked" }, ruleText: expect.stringContaining("日本") });
  expect(cart.ready).toBe(false);
  expect(cart.setAside).toHaveLength(2);
});

test("lines are changed and taken out, one cart's never another's", async () => {
  const { variantId } = await makeGoods(services);
  const mine = await add(variantId);
  const other = await add(variantId);
  await visit(services, cartAction, {
    path: "/ja/cart",
    cookie: mine.cookie,
    form: { intent: "set", variantId, quantity: "4" },
  });
  expect((await open(mine.cookie)).count).toBe(4);
  await visit(services, cartAction, { path: "/ja/cart", cookie: mine.cookie, form: { intent: "remove", variantId } });
  expect((await open(mine.cookie)).count).toBe(0);
  expect((await open(other.cookie)).count).toBe(1);
});

test("the market of a page is remembered when its form is posted", async () => {
  const { variantId } = await makeGoods(services);
  const request = new Request("http://localhost:3000/en/cart", {
    method: "POST",
    headers: { referer: "http://localhost:3000/en/products/tea?market=KR" },
    body: new URLSearchParams({ intent: "add", variantId, quantity: "1" }),
  });
  const thrown = await cartAction({ request, params: { locale: "en" }, context: { services } } as never).catch(
    (error: unknown) => error,
  );
  expect(cookieFrom((thrown as Response).headers, "market")).toBe("market=KR");
});

test("a chosen market leads back to where it was chosen, never to another site", async () => {
  const choose = (to: string, market = "JP") =>
    visit(services, chooseMarket, { path: "/en/market", form: { market, to } });
  const chosen = await choose("/products?market=SG&page=2");
  expect(chosen.location).toBe("/en/products?page=2");
  expect(cookieFrom(chosen.headers, "market")).toBe("market=JP");
  expect((await choose("//evil.example/x")).location).toBe("/en");
  expect((await choose("https://evil.example/")).location).toBe("/en");
  expect(cookieFrom((await choose("/cart", "XX")).headers, "market")).toBe("");
});
