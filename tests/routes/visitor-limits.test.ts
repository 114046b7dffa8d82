import { afterAll, beforeAll, expect, test } from "vitest";
import { issueOrderKey } from "#app/domain/ordering/queries/order-key.server.ts";
import { cartCookie } from "#app/http/cart-cookie.server.ts";
import { realNow } from "#app/platform/clock.server.ts";
import { action as signIn } from "#app/routes/account/sign-in.tsx";
import { loader as searchLoader } from "#app/routes/api/search.ts";
import { loader as suggestLoader } from "#app/routes/api/suggest.ts";
import { action as cartAction } from "#app/routes/site/cart.tsx";
import { action as checkoutAction } from "#app/routes/site/checkout.tsx";
import { action as returnAction } from "#app/routes/site/return.tsx";
import { fillCart, makeGoods } from "#tests/factories/order.ts";
import { makeDeliveredOrder } from "#tests/factories/sent-order.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { visit } from "#tests/support/visit.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference", env: { RATE_LIMIT: "on" } });
});
afterAll(() => services.close());

type Refusal = { errors: { field: string; message: string }[]; values: Record<string, string> };

async function repeat<Answer>(times: number, ask: () => Promise<Answer>): Promise<Answer> {
  for (let time = 1; time < times; time++) await ask();
  return ask();
}

const addTo = (address: string) => () =>
  visit<Refusal>(services, cartAction, {
    path: "/ko/cart",
    form: { intent: "add", variantId: "nothing", quantity: "3" },
    address,
  });

test("an address that posts to the cart without end is told to wait, and what it sent comes back", async () => {
  expect((await repeat(120, addTo("10.1.0.1"))).status).toBe(422);
  const tooMany = await addTo("10.1.0.1")();
  expect(tooMany.status).toBe(429);
  expect(Number(tooMany.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(tooMany.data?.errors[0]?.message).toMatch(/초 뒤에/);
  expect(tooMany.data?.values).toMatchObject({ intent: "add", variantId: "nothing", quantity: "3" });
  expect((await addTo("10.1.0.2")()).status).toBe(422);
});

test("an address that checks out without end is told to wait and keeps every field", async () => {
  const { variantId } = await makeGoods(services, { stock: 3 });
  const { sessionSecret: secret } = services.env;
  const cookie = cartCookie(await fillCart(services, [{ variantId, quantity: 1 }]), {
    secret,
    origin: services.origin,
  }).split(";")[0];
  const form = { name: "山田 花子", city: "渋谷区", email: "not an address" };
  const checkout = () =>
    visit<Refusal>(services, checkoutAction, { path: "/ja/checkout", cookie, form, address: "10.2.0.1" });
  expect((await repeat(30, checkout)).status).toBe(422);
  const tooMany = await checkout();
  expect(tooMany.status).toBe(429);
  expect(tooMany.data?.values).toMatchObject(form);
  expect(tooMany.data?.errors[0]?.message).toMatch(/秒後に/);
});

test("one address trying many accounts is told to wait, and the e-mail stays typed", async () => {
  let account = 0;
  const attempt = () =>
    visit<Refusal>(services, signIn, {
      path: "/th/sign-in",
      form: { email: `someone-${account++}@example.test`, password: "x" },
      address: "10.3.0.1",
    });
  expect((await repeat(60, attempt)).status).toBe(422);
  const tooMany = await attempt();
  expect(tooMany.status).toBe(429);
  expect(Number(tooMany.headers.get("retry-after"))).toBeGreaterThan(60);
  expect(tooMany.data?.values.email).toBe("someone-60@example.test");
}, 60_000);

test("an address that sends photos of broken goods without end is told to wait, and its words stay typed", async () => {
  const placed = await makeDeliveredOrder(services);
  const { code } = placed.order;
  const key = issueOrderKey(services.env.sessionSecret, code, realNow());
  const path = `/en/orders/${code}/return?key=${key}&part=${placed.part.id}`;
  const ask = () => {
    const form = new FormData();
    form.append("note", "Broken jar.");
    return visit<Refusal>(services, returnAction, { path, params: { code }, form, address: "10.7.0.1" });
  };
  expect((await repeat(20, ask)).status).toBe(422);
  const tooMany = await ask();
  expect(tooMany.status).toBe(429);
  expect(tooMany.data?.values).toMatchObject({ note: "Broken jar." });
});

test("searching and suggesting share one measure for an address", async () => {
  const ask = (loader: typeof searchLoader, path: string) =>
    loader({
      request: new Request(`http://localhost:3000${path}`),
      params: {},
      context: { services, clientAddress: "10.4.0.1" },
    } as never);
  await repeat(600, () => ask(suggestLoader, "/api/suggest?q=&locale=en"));
  for (const [loader, path] of [
    [searchLoader, "/api/search?q=tea&locale=en"],
    [suggestLoader, "/api/suggest?q=tea&locale=en"],
  ] as const) {
    const answer = await ask(loader, path);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  }
});

test("the machine itself is not counted, and neighbours in one IPv6 network are one visitor", async () => {
  for (const own of ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
    expect([own, (await repeat(130, addTo(own))).status]).toEqual([own, 422]);
  await repeat(120, addTo("2001:db8:1:2::aa"));
  expect((await addTo("2001:db8:1:2:3:4:5:6")()).status).toBe(429);
  expect((await addTo("2001:db8:1:3::aa")()).status).toBe(422);
});

test("a demonstration may turn every measure off", async () => {
  const free = { ...services, env: { ...services.env, RATE_LIMIT: "off" as const } };
  const add = () =>
    visit(free, cartAction, { path: "/vi/cart", form: { intent: "add", quantity: "1" }, address: "10.1.0.1" });
  expect((await add()).status).toBe(422);
});
