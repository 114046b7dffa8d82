import { connect } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { translatorFor } from "#app/i18n/translate.server.ts";
import { type Locale, locales } from "#app/shared/locale.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { fieldsOf, post } from "./steps/forms.ts";
import { at, fillCheckout, putInCart, tea } from "./steps/shopping.ts";
import { newVisitor } from "./steps/visitor.ts";

const baseUrl = inject("baseUrl");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

type Answer = { status: number; html: string };

async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
  const answer = await fetch(baseUrl + path, { redirect: "manual", ...init });
  return { status: answer.status, html: await answer.text() };
}

/** A request line as no client library would send it. */
function askRaw(target: string): Promise<Answer> {
  const { hostname, port, host } = new URL(baseUrl);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let html = "";
    socket.setEncoding("utf8");
    socket.on("data", (part) => {
      html += part;
    });
    socket.on("end", () => resolve({ status: Number(html.split(" ")[1]), html }));
    socket.on("error", reject);
    socket.write(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  });
}

const langOf = ({ html }: Answer) => /<html[^>]* lang="(\w+)"/.exec(html)?.[1];

test.each(locales)("unknown addresses in %s are a 404 in that language with a way on", async (locale) => {
  const t = translatorFor(locale);
  const unknown = [
    "/nothing",
    "/products/nothing",
    "/experiences/%F0%9F%8C%B8",
    "/producers/x/y",
    "/places/x",
    "/events/0",
    "/campaigns/x",
    "/seasons/0",
    "/seasons/abc",
    "/legal/x",
    "/certificates/x",
    "/orders/x",
    "/products/%00",
    "/products/%ff",
    "/products/..%2f..%2fetc",
  ];
  for (const path of unknown) {
    const answer = await ask(`/${locale}${path}`);
    expect([answer.status, langOf(answer)], path).toEqual([path.includes("%ff") ? 400 : 404, locale]);
    expect(answer.html, path).toContain(`href="/${locale}"`);
  }
  expect((await ask(`/${locale}/nothing`)).html).toContain(t("common:errors.notFoundTitle"));
});

test.each(locales)("an address without a known language is answered in the reader's own: %s", async (locale) => {
  for (const path of ["/fr", "/zz/products", "/nothing.php", "/JA/products"]) {
    const answer = await ask(path, { headers: { "accept-language": `${locale};q=0.9, fr;q=0.1` } });
    expect([answer.status, langOf(answer)], path).toEqual([404, locale]);
  }
});

const queries = [
  "group=nothing&set=999&stars=-1&place=%27%20OR%201=1&season=13&price=x&market=XX&type=zz",
  "page=0",
  "page=-5",
  "page=99999999999999999999",
  "page=1e9",
  "page=NaN",
  "sort=%27;DROP%20TABLE%20product",
  "season=11&season=11&season=12&season=x",
  `q=${"a".repeat(6000)}`,
  `q=${encodeURIComponent("가".repeat(1500))}`,
  "q=%00%01%08%1b%7f",
  "q=%ff%fe",
  "q=%ED%A0%80",
  "q=%E2%80%AE%E2%81%A6abc",
  "q=%25%27%22%5C%3Cscript%3Ealert(1)%3C/script%3E",
  "q=%28%29%3A%2A%26%7C%21%3C-%3E",
  `${"season=1&".repeat(500)}`,
  "price=100000-&price=-&price=999999999999999-1",
  "market=JP&market=KR",
  "market=%00",
];

test.each(queries.map((query) => ({ query, shown: query.slice(0, 60) })))(
  "a hostile query is answered as a page: $shown",
  async ({ query }) => {
    for (const path of [
      "/ja/products",
      "/th/experiences",
      "/ko/search",
      "/vi/producers",
      "/en/events",
      "/en",
      "/ja/cart",
    ]) {
      const answer = await ask(`${path}?${query}`);
      expect([200, 404], path).toContain(answer.status);
      expect(langOf(answer), path).toBe(path.slice(1, 3));
      expect(answer.html).not.toContain("<script>alert");
    }
    for (const path of ["/api/search", "/api/suggest"]) {
      const { status, html } = await ask(`${path}?locale=ja&${query}`);
      expect(status, path).toBeLessThan(500);
      expect(() => JSON.parse(html), path).not.toThrow();
    }
  },
);

test("a query too long for the machine, and bytes that are no address, are refused without harm", async () => {
  expect((await ask(`/en/search?q=${"a".repeat(60_000)}`).catch(() => ({ status: 431 }))).status).toBe(431);
  for (const target of [
    "/en/products/\u00ff\u00fe",
    "/en/%",
    "/en/products/%E0%A4%A",
    "/../../etc/passwd",
    "//evil.test/en",
    "/en\\products",
  ]) {
    const answer = await askRaw(target);
    expect([200, 301, 302, 303, 308, 400, 404], target).toContain(answer.status);
    expect(answer.html).not.toMatch(/^location: (https?:)?\/\/evil/im);
  }
  expect((await ask("/readyz")).status).toBe(200);
});

const posts = [
  ...["/cart", "/checkout", "/orders", "/market", "/sign-in", "/forgotten-password", "/new-password"],
  ...["/seller/listings/new", "/staff/users", "/staff/mails"],
];

test.each(locales)("a form posted from another site is refused in %s", async (locale) => {
  const t = translatorFor(locale);
  const foreign: Record<string, string>[] = [
    { origin: "https://evil.test" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
  ];
  for (const headers of foreign) {
    for (const path of posts) {
      const answer = await ask(`/${locale}${path}`, {
        method: "POST",
        headers,
        body: new URLSearchParams({ intent: "add" }),
      });
      expect([answer.status, langOf(answer)], path).toEqual([400, locale]);
      expect(answer.html).toContain(t("common:errors.refusedTitle"));
    }
  }
});

test("forms without a session, a field, a sane type or a route are answered, never with a 500", async () => {
  const bodies: [string, RequestInit][] = [
    ["empty", { body: "" }],
    ["other fields", { body: new URLSearchParams({ intent: "zz", __proto__: "x", constructor: "y" }) }],
    ["json", { body: "{}", headers: { "content-type": "application/json" } }],
    ["broken multipart", { body: "--x\r\nnothing", headers: { "content-type": "multipart/form-data; boundary=x" } }],
    ["multipart without boundary", { body: "x", headers: { "content-type": "multipart/form-data" } }],
    [
      "binary",
      { body: new Uint8Array([0, 255, 254, 1]), headers: { "content-type": "application/x-www-form-urlencoded" } },
    ],
  ];
  for (const path of [...posts, "", "/products", "/orders/x", "/nothing"]) {
    for (const [name, init] of bodies) {
      const { status } = await ask(`/ja${path}`, { method: "POST", ...init });
      expect(status, `${name} to ${path}`).toBeLessThan(500);
    }
  }
  for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"])
    for (const path of ["/ja", "/ja/cart", "/ja/products"])
      expect((await ask(path, { method })).status, `${method} ${path}`).toBeLessThan(500);
});

test("forged and overlong cookies are as good as none", async () => {
  for (const cookie of [
    "cart=x",
    `cart=${"a".repeat(4000)}`,
    "cart=%00%ff; market=ZZ",
    "market=%ff",
    "__session=x; better-auth.session_token=y.z",
  ]) {
    for (const path of ["/ja", "/ja/cart", "/ja/account", "/api/cart-count"]) {
      expect((await ask(path, { headers: { cookie } })).status, `${cookie.slice(0, 30)} ${path}`).toBeLessThan(400);
    }
  }
});

test("a quantity or a pack that cannot be is told on the cart's page", async () => {
  const { page, context } = await newVisitor(browser, "th", { scripts: false });
  await putInCart({ page, context, locale: "th", scripts: false }, [tea]);
  const { variantId = "" } = await fieldsOf(page, "main form:has([value=set])");
  for (const quantity of ["0", "-1", "1.5", "1e9", "abc", "", "1000", "١٢٣", "9".repeat(400)]) {
    const answer = await post(page, "/th/cart", { intent: "set", variantId, quantity });
    expect(answer.status(), quantity).toBe(422);
    expect(await answer.text()).toContain('data-testid="error-summary"');
  }
  for (const unknown of ["", "x", crypto.randomUUID(), "' OR 1=1", "\u0000"])
    expect((await post(page, "/th/cart", { intent: "add", variantId: unknown, quantity: "1" })).status()).toBe(422);
});

const strangeNames: [string, string, string, boolean][] = [
  ["emoji", "ja", "山田 花子 🌸👩‍🌾", true],
  ["right to left", "en", "مريم الأحمد", true],
  ["letters of all kinds", "en", "Zoë O'Brien-Ångström <b>&amp;</b>", true],
  ["5,000 letters", "ko", "가".repeat(5000), false],
  ["controls only", "th", "\u0000\u0007\u202e", false],
];

test.each(strangeNames)("at the checkout a name of %s is kept as typed", async (_kind, language, name, isName) => {
  const locale = language as Locale;
  const market = ({ ja: "JP", en: "SG", ko: "KR", th: "TH" } as const)[language as "ja"];
  const visitor = await newVisitor(browser, locale, { scripts: false });
  const { page } = visitor;
  await putInCart(visitor, [tea]);
  await page.goto(`/${locale}/checkout`);
  await fillCheckout(page, market, "strange@example.test");
  const fields: Record<string, string> = { ...(await fieldsOf(page, "[data-testid=checkout-form]")), name };
  const answer = await post(page, `/${locale}/checkout`, { ...fields, email: "not an address" });
  expect(answer.status()).toBe(422);
  await page.setContent(await answer.text());
  expect(await at(page, "error-summary").count()).toBe(1);
  expect(await page.inputValue("[name=email]")).toBe("not an address");
  expect(await page.inputValue("[name=line1]")).toBe(fields.line1);
  if (name.length > 5) expect(await page.inputValue("[name=name]")).toBe(name);
  expect(await page.locator("#field-name[aria-invalid=true]").count()).toBe(isName ? 0 : 1);

  const placed = await post(page, `/${locale}/checkout`, fields);
  expect(placed.status()).toBe(isName ? 303 : 422);
});

test("a body of 40 MB is refused in the reader's language", async () => {
  const body = new URLSearchParams({ note: "x".repeat(40 * 1024 * 1024) });
  const answer = await ask("/ko/checkout", { method: "POST", body }).catch(() => null);
  if (answer) expect([answer.status, langOf(answer)]).toEqual([413, "ko"]);
  expect((await ask("/ko")).status).toBe(200);
});
