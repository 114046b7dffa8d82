import { afterAll, beforeAll, expect, test } from "vitest";
import { type Locale, locales } from "#app/shared/locale.ts";
import { type ListeningPortal, listenForTest } from "#tests/support/listening-portal.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
let portal: ListeningPortal;
beforeAll(async () => {
  services = await createTestServices();
  portal = await listenForTest(services);
});
afterAll(async () => {
  await portal?.close();
  await services.close();
});

const wine = "wine_dalat.ut-nhung-mulberry";

async function textOf(locale: Locale) {
  return services.db.productTranslation.findFirstOrThrow({ where: { locale, product: { key: wine } } });
}

function ask(path: string, init: RequestInit = {}) {
  return fetch(`${portal.url}${path}`, { redirect: "manual", ...init });
}

async function gatePath(locale: Locale): Promise<string> {
  return `/${locale}/products/${encodeURIComponent((await textOf(locale)).slug)}`;
}

/** What the gate's form sends, and the cookie that comes back. */
async function passGate(path: string): Promise<{ to: string; cookie: string }> {
  const [, html = ""] = (await (await ask(path)).text()).split('data-testid="age-gate"');
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
  const answered = await ask(`/${path.split("/")[1]}/age`, {
    method: "POST",
    headers: { origin: portal.url },
    body: new URLSearchParams({ to: field("to"), market: field("market"), answer: "of-age" }),
  });
  expect(answered.status).toBe(303);
  const [cookie = ""] = answered.headers.getSetCookie();
  expect(cookie).toMatch(/^adult=\d\d\.[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
  return { to: answered.headers.get("location") ?? "", cookie: cookie.split(";")[0] ?? "" };
}

test.each(locales.filter((locale) => locale !== "th"))(
  "asked for by its address, alcohol shows a gate that is kept, not indexed, and tells nothing of it (%s)",
  async (locale) => {
    const path = await gatePath(locale);
    const answer = await ask(path);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "public, max-age=0, must-revalidate"]);
    const html = await answer.text();
    expect(html).toContain('data-testid="age-gate"');
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    // In some languages its address is its name, and the language switch leads to the same gate.
    const words = html.replace(/ (href|value)="[^"]*"/g, "");
    const { name, summary, imageAlt } = await textOf(locale);
    for (const told of [name, summary, imageAlt, "165.000", "165,000", "price-listed", "application/ld+json"])
      expect(words).not.toContain(told);
  },
);

test("the gate is the same for whoever passed it, and behind it stands the product, for that browser alone", async () => {
  const path = await gatePath("ja");
  const { to, cookie } = await passGate(path);
  expect(to).toBe(`${path}/adult?market=JP`);
  const plain = await (await ask(path)).text();
  const passed = await ask(path, { headers: { cookie } });
  expect(await passed.text()).toBe(plain);
  const product = await ask(to, { headers: { cookie } });
  expect([product.status, product.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
  const html = await product.text();
  expect(html).toContain((await textOf("ja")).name);
  expect(html).toContain('<meta name="robots" content="noindex"/>');
  expect(html).toContain('data-testid="add-to-cart"');
});

test("without the cookie, with a forged one or with that of a lower age, the product's own address leads to the gate", async () => {
  const path = await gatePath("ja");
  const vietnamese = (await passGate(await gatePath("vi"))).cookie;
  for (const cookie of ["", "adult=20", "adult=99.x", "adult=20.AAAA", "adult=%00", vietnamese]) {
    const answer = await ask(`${path}/adult?market=JP`, { headers: { cookie } });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${path}?market=JP`]);
    expect(await answer.text()).toBe("");
  }
  const encoded = await ask(`${path}/%61dult?market=JP`, { headers: { cookie: (await passGate(path)).cookie } });
  expect(encoded.headers.get("cache-control")).toBe("private, no-store");
});

test("where the market forbids alcohol the page says so, and no cookie opens it", async () => {
  const { cookie } = await passGate(await gatePath("ja"));
  const thai = await gatePath("th");
  for (const path of [thai, `${thai}?market=MY`]) {
    const html = await (await ask(path, { headers: { cookie } })).text();
    expect(html).toContain('data-testid="not-offered"');
    expect(html).not.toContain('data-testid="age-gate"');
    expect(html).not.toContain((await textOf("th")).summary);
  }
  expect((await ask(`${thai}/adult`, { headers: { cookie } })).status).toBe(303);
});

test("someone too young is told so kindly, and what was said before is forgotten", async () => {
  const { to, cookie } = await passGate(await gatePath("en"));
  expect((await ask(to, { headers: { cookie } })).status).toBe(200);
  const answered = await ask("/en/age", {
    method: "POST",
    headers: { origin: portal.url, cookie },
    body: new URLSearchParams({ to: "/alcohol", market: "SG", answer: "too-young" }),
  });
  expect(answered.headers.getSetCookie()[0]).toMatch(/^adult=;.*Max-Age=0/);
  const page = await ask(answered.headers.get("location") ?? "");
  expect([page.status, page.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
  expect(await page.text()).toContain('data-testid="too-young"');
});

test("the gate leads nowhere but behind itself", async () => {
  for (const to of [
    "//evil.example",
    "https://evil.example",
    "/products/a/b/adult",
    "/cart",
    "/alcohol/../x",
    "",
    "/products/\\x/adult",
  ]) {
    const answer = await ask("/en/age", {
      method: "POST",
      headers: { origin: portal.url },
      body: new URLSearchParams({ to, market: "SG", answer: "of-age" }),
    });
    expect(answer.status).toBe(400);
  }
});

test("the list of alcoholic drinks stands behind the same gate and is nobody else's", async () => {
  const closed = await ask("/vi/alcohol?market=VN");
  expect([closed.status, closed.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
  const html = await closed.text();
  expect(html).toContain('data-testid="age-gate"');
  expect(html).not.toContain("product-card");
  const { to, cookie } = await passGate("/vi/alcohol?market=VN");
  expect(to).toBe("/vi/alcohol?market=VN");
  const open = await (await ask(to, { headers: { cookie } })).text();
  expect(open).toContain(`data-key="${wine}"`);
  expect(open).toContain(`/vi/products/${(await textOf("vi")).slug}/adult`);
  expect(await (await ask("/th/alcohol", { headers: { cookie } })).text()).toContain('data-testid="not-offered"');
});

test("goods that are no alcohol have no address behind a gate", async () => {
  const { slug } = await services.db.productTranslation.findFirstOrThrow({
    where: { locale: "en", product: { key: "coffee_arabica_roast.cu-dien-washed" } },
  });
  const answer = await ask(`/en/products/${slug}/adult`);
  expect([answer.status, answer.headers.get("location")]).toEqual([303, `/en/products/${slug}`]);
});
