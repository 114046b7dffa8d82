import { afterAll, beforeAll, expect, test } from "vitest";
import { loader as feed } from "#app/routes/api/feed.ts";
import { loader as llms } from "#app/routes/api/llms.ts";
import { loader as robots } from "#app/routes/api/robots.ts";
import { loader as experience } from "#app/routes/site/experience.tsx";
import { loader as product } from "#app/routes/site/product-door.tsx";
import { makeAward } from "#tests/factories/award.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { visit } from "#tests/support/visit.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services.close());

async function textOf(route: (args: never) => unknown, path: string, params = {}): Promise<string> {
  const request = new Request(`http://localhost:3000${path}`);
  return ((await route({ request, params, context: { services } } as never)) as Response).text();
}

type Told = { facts: { structured?: { award?: string[]; hasCertification?: { name: string }[] }[] } };
const washed = "coffee_arabica_roast.cu-dien-washed";

async function toldOfWashed(locale: string): Promise<string> {
  const { slug } = await services.db.productTranslation.findFirstOrThrow({
    where: { locale, product: { key: washed } },
  });
  const answer = await visit<Told>(services, product, { path: `/${locale}/products/${slug}`, params: { slug } });
  return JSON.stringify(answer.data?.facts.structured);
}

test("an award is told to machines through its last day, and nowhere the day after", async () => {
  const decision = "1289/QĐ-UBND";
  const fed = () => textOf(feed, "/feeds/products-VN-vi.xml", { file: "products-VN-vi.xml" });
  services.clock.set("2028-03-12T10:00:00Z");
  expect(await toldOfWashed("vi")).toContain(`OCOP 4 sao (${decision})`);
  expect(await toldOfWashed("ja")).toContain(decision);
  expect(await fed()).toContain(`<g:product_highlight>OCOP 4 sao (${decision})</g:product_highlight>`);
  services.clock.set("2028-03-12T17:00:00Z");
  expect(await toldOfWashed("vi")).not.toContain("OCOP");
  expect(await toldOfWashed("ja")).not.toContain(decision);
  expect(await fed()).not.toContain(decision);
  services.clock.set("2026-11-24T03:00:00Z");
});

test("a visit's award is told as a certification while it counts", async () => {
  const visited = await services.db.experience.findFirstOrThrow({
    where: { state: "live" },
    include: { translations: true },
  });
  const slug = visited.translations.find(({ locale }) => locale === "en")?.slug ?? "";
  await services.db.award.deleteMany({ where: { itemId: visited.id } });
  await makeAward(services.db, {
    itemType: "experience",
    itemId: visited.id,
    sellerId: visited.sellerId,
    stars: 4,
    validUntil: "2027-01-31",
  });
  const told = async () => {
    const answer = await visit<Told>(services, experience, { path: `/en/experiences/${slug}`, params: { slug } });
    return answer.data?.facts.structured?.[0]?.hasCertification?.map(({ name }) => name);
  };
  expect(await told()).toEqual(["OCOP 4 stars"]);
  services.clock.set("2027-02-01T03:00:00Z");
  expect(await told()).toBeUndefined();
  services.clock.set("2026-11-24T03:00:00Z");
});

test("only certificates the centre has seen are told, and only while they hold", async () => {
  const { id } = await services.db.product.findFirstOrThrow({ where: { key: washed } });
  const seen = await services.db.certificate.findFirstOrThrow({
    where: { productId: id, verifiedOn: { not: null }, revokedOn: null },
  });
  const stated = await services.db.certificate.findFirst({ where: { productId: id, verifiedOn: null } });
  expect(await toldOfWashed("en")).toContain(`/certificates/${seen.code}`);
  if (stated) expect(await toldOfWashed("en")).not.toContain(stated.code);
  await services.db.certificate.update({ where: { id: seen.id }, data: { verifiedOn: null } });
  expect(await toldOfWashed("en")).not.toContain(seen.code);
});

test("a product is offered in each market with a price list, in its own money, and where it may be sent", async () => {
  const told = JSON.parse(await toldOfWashed("ko")) as {
    offers: { priceCurrency: string; price: string; url: string }[];
  }[];
  const offers = told[0]?.offers ?? [];
  expect(new Set(offers.map(({ priceCurrency }) => priceCurrency))).toEqual(new Set(["VND", "JPY", "KRW"]));
  for (const { url, price } of offers) {
    expect(url).toMatch(/^http:\/\/localhost:3000\/ko\/products\/.+\?market=(VN|JP|KR)$/);
    expect(price).toMatch(/^[1-9]\d*$/);
  }
});

test("crawlers are asked to leave filters and private pages alone, and nothing that is in a site map or a feed", async () => {
  const text = await textOf(robots, "/robots.txt");
  const closed = [...text.matchAll(/^Disallow: (.+)$/gm)].map(([, pattern = ""]) => pattern);
  const isClosed = (path: string) =>
    closed.some((pattern) => {
      const [body, end] = pattern.endsWith("$") ? [pattern.slice(0, -1), "$"] : [pattern, ""];
      return new RegExp(`^${body.replace(/[.?+^()[\]{}|\\]/g, "\\$&").replaceAll("*", ".*")}${end}`).test(path);
    });
  for (const path of [
    "/vi/products?group=food",
    "/en/products?page=2&sort=price",
    "/ja/experiences?type=agri",
    "/th/search?q=x",
    "/ko/cart",
    "/vi/seller/listings",
    "/en/products/x/adult",
    "/api/search?q=x",
  ])
    expect(isClosed(path), path).toBe(true);
  for (const path of [
    "/vi",
    "/vi/products",
    "/en/products?page=2",
    "/ja/products/x?market=JP",
    "/en/products/cart-of-oranges",
    "/en/certificates/OC-JV2UN",
    "/cards/ja/product/x-0123456789abcdef.jpg",
    "/feeds/products-JP-ja.xml",
    "/sitemaps/ja-1.xml",
  ])
    expect(isClosed(path), path).toBe(false);
  expect(text).toContain("\nSitemap: http://localhost:3000/sitemap.xml\n");
});

test("language models are told in brief what is there", async () => {
  const text = await textOf(llms, "/llms.txt");
  expect(text).toMatch(/^# Đất Lành\n\n> /);
  expect(text).toContain("This is a demonstration");
  const products = await services.db.searchDocument.count({
    where: { itemType: "product", locale: "en", adult: false },
  });
  expect(text).toContain(`[Products](http://localhost:3000/en/products): ${products} listings`);
  for (const path of ["/sitemap.xml", "/feeds/index.json", "/en/legal/privacy"]) expect(text).toContain(path);
  expect(text.length).toBeLessThan(5000);
});
