import { afterAll, beforeAll, expect, test } from "vitest";
import { locales } from "#app/shared/locale.ts";
import { type CrawledPage, crawledPage } from "#tests/support/crawled-page.ts";
import { type ListeningPortal, listenForTest } from "#tests/support/listening-portal.ts";
import { publicRoutes } from "#tests/support/public-routes.ts";
import { schemaFaults } from "#tests/support/schema-checker.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
let portal: ListeningPortal;
const crawled = new Map<string, CrawledPage>();
const listed = new Map<string, Record<string, string>>();

beforeAll(async () => {
  services = await createTestServices();
  portal = await listenForTest(services, publicRoutes);
  for (const part of locations(await textOf(`${services.origin}/sitemap.xml`))) readPart(await textOf(part));
  const waiting = [...listed.keys()];
  await Promise.all(Array.from({ length: 6 }, () => crawlAll(waiting)));
}, 300_000);
afterAll(async () => {
  await portal.close();
  await services.close();
});

function open(url: string): Promise<Response> {
  return fetch(url.replace(services.origin, portal.url), { redirect: "manual" });
}

async function textOf(url: string): Promise<string> {
  const answer = await open(url);
  expect(answer.status, url).toBe(200);
  return answer.text();
}

async function crawl(url: string): Promise<CrawledPage> {
  const answer = await open(url);
  return crawledPage(url, answer.status, await answer.text());
}

async function crawlAll(waiting: string[]): Promise<void> {
  for (let url = waiting.pop(); url; url = waiting.pop()) crawled.set(url, await crawl(url));
}

function locations(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => url);
}

function readPart(xml: string) {
  for (const [, url = ""] of xml.matchAll(/<url>(.*?)<\/url>/g)) {
    expect(url).toMatch(/<lastmod>20\d\d-\d\d-\d\dT[\d:.]+Z<\/lastmod>/);
    const siblings = [...url.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)];
    listed.set(
      locations(url)[0] ?? "",
      Object.fromEntries(siblings.map(([, language = "", href = ""]) => [language, href])),
    );
  }
}

const pages = () => [...crawled.values()];

test("every address of the site maps answers and may be indexed", () => {
  const products = new Set(pages().filter(({ url }) => /\/en\/products\/./.test(url)));
  expect(products.size).toBeGreaterThanOrEqual(30);
  for (const kind of ["products", "experiences", "producers", "events", "places", "campaigns", "legal", "seasons"])
    for (const locale of locales)
      if (kind !== "campaigns")
        expect(
          listed.has(`${services.origin}/${locale}/${kind}`) ||
            pages().some(({ url }) => url.includes(`/${locale}/${kind}/`)),
          `${locale} ${kind}`,
        ).toBe(true);
  expect(
    pages()
      .filter(({ status, robots }) => status !== 200 || robots !== null)
      .map(({ url }) => url),
  ).toEqual([]);
  expect([...listed.keys()].filter((url) => /\/certificates\/|\/search|\/cart|\?/.test(url))).toEqual([]);
});

test("every page names itself as canonical and the site map's siblings as its own", () => {
  const faults = pages().flatMap(({ url, canonical, alternates }) => [
    ...(canonical === url ? [] : [`${url} says ${canonical}`]),
    ...(JSON.stringify(alternates) === JSON.stringify(listed.get(url)) ? [] : [`${url} has other siblings`]),
  ]);
  expect(faults).toEqual([]);
});

test("every sibling names every other, and English readers' page stands for everybody else", () => {
  const faults = pages().flatMap(({ url, alternates }) =>
    Object.entries(alternates).flatMap(([language, href]) => {
      const sibling = crawled.get(href);
      if (!sibling) return [`${url}: ${language} leads to ${href}, which is in no site map`];
      if (language !== "x-default" && !href.startsWith(`${services.origin}/${language}`))
        return [`${url}: ${language} is ${href}`];
      return Object.values(sibling.alternates).includes(url) ? [] : [`${href} does not name ${url}`];
    }),
  );
  expect(faults).toEqual([]);
  for (const { alternates } of pages())
    expect(alternates["x-default"]).toBe(alternates.en ?? alternates.vi ?? Object.values(alternates)[0]);
});

test("every block of structured data is in schema.org's words and has what Google asks for", () => {
  const faults = pages().flatMap(({ url, blocks }) =>
    blocks.flatMap(schemaFaults).map((fault) => `${decodeURI(url)}: ${fault}`),
  );
  expect([...new Set(faults)].slice(0, 20)).toEqual([]);
  const typesOn = (path: RegExp) =>
    pages()
      .filter(({ url }) => path.test(url))
      .map(({ blocks }) =>
        blocks
          .map((block) => (JSON.parse(block) as { "@type": string })["@type"])
          .sort()
          .join(),
      );
  expect(new Set(typesOn(/\/products\/./))).toEqual(new Set(["BreadcrumbList,Product"]));
  expect(new Set(typesOn(/\/experiences\/./))).toEqual(new Set(["BreadcrumbList,TouristAttraction"]));
  expect(new Set(typesOn(/\/events\/./))).toEqual(new Set(["BreadcrumbList,Event"]));
  expect(new Set(typesOn(/\/producers\/./))).toEqual(new Set(["BreadcrumbList,LocalBusiness"]));
  expect(new Set(typesOn(/\/places\/./))).toEqual(new Set(["BreadcrumbList,TouristDestination"]));
  expect(new Set(typesOn(/3000\/[a-z]{2}$/))).toEqual(new Set(["Organization,WebSite"]));
});

test("nobody has rated anything, so no rating is told", () => {
  expect(pages().filter(({ blocks }) => blocks.join().includes("Rating"))).toEqual([]);
});

test("every page tells its card with its size and what is on it", () => {
  const faults = pages().filter(
    ({ meta }) =>
      !/^http:\/\/localhost:3000\/cards\/[a-z]{2}\/[a-z]+\/[^/]+-[0-9a-f]{16}\.jpg$/.test(meta["og:image"] ?? "") ||
      meta["og:image:width"] !== "1200" ||
      meta["og:image:height"] !== "630" ||
      !meta["og:image:alt"] ||
      meta["twitter:card"] !== "summary_large_image",
  );
  expect(faults.map(({ url }) => url)).toEqual([]);
});

test("a filtered, sorted or searched list is kept out and names the whole list", async () => {
  for (const query of ["group=food", "sort=price", "season=11&place=24805", "q=coffee", "page=2&stars=4"]) {
    const page = await crawl(`${services.origin}/ja/products?${query}`);
    expect(page.status === 200 || page.status === 404, query).toBe(true);
    if (page.status === 404) continue;
    expect(page.robots, query).toBe("noindex, follow");
    expect(page.canonical, query).toBe(`${services.origin}/ja/products`);
    expect(page.alternates, query).toEqual({});
  }
});

test("the search is kept out, whatever was asked", async () => {
  for (const query of ["", "?q=coffee&sort=price"]) {
    const page = await crawl(`${services.origin}/en/search${query}`);
    expect([page.status, page.robots, page.canonical]).toEqual([
      200,
      "noindex, follow",
      `${services.origin}/en/search`,
    ]);
  }
});

test("market and page one are no part of an address; page two is, in every language", async () => {
  for (const query of ["market=KR", "page=1", "utm_source=x"]) {
    const page = await crawl(`${services.origin}/en/products?${query}`);
    expect(page.canonical, query).toBe(`${services.origin}/en/products`);
    expect(page.robots).toBeNull();
  }
  const second = await crawl(`${services.origin}/en/products?page=2&market=JP`);
  expect(second.canonical).toBe(`${services.origin}/en/products?page=2`);
  expect(second.alternates.th).toBe(`${services.origin}/th/products?page=2`);
  const sibling = await crawl(second.alternates.th ?? "");
  expect(sibling.alternates.en).toBe(second.canonical);
});

test("a page shown in another language is kept out, names the real one, and is nobody's sibling", async () => {
  const product = await services.db.product.findFirstOrThrow({
    where: { state: "live", importClass: { not: "alcohol" } },
    include: { translations: true },
  });
  const slug = (locale: string) =>
    encodeURIComponent(product.translations.find((text) => text.locale === locale)?.slug ?? "");
  await services.db.productTranslation.delete({ where: { productId_locale: { productId: product.id, locale: "th" } } });
  const shown = await crawl(`${services.origin}/th/products/${slug("en")}`);
  expect(shown.status).toBe(200);
  expect(shown.robots).toBe("noindex, follow");
  expect(shown.canonical).toBe(`${services.origin}/en/products/${slug("en")}`);
  expect(shown.alternates).toEqual({});
  const real = await crawl(`${services.origin}/en/products/${slug("en")}`);
  expect(Object.keys(real.alternates).sort()).toEqual(["en", "ja", "ko", "vi", "x-default"]);
});

test("the checker finds what is wrong", () => {
  const offer = {
    "@type": "Offer",
    price: "1",
    priceCurrency: "VND",
    availability: "https://schema.org/InStock",
    url: "https://x.test/",
  };
  const product = {
    "@context": "https://schema.org",
    "@type": "Product",
    name: "x",
    image: "https://x.test/x.jpg",
    offers: offer,
  };
  const faultsOf = (change: object) => schemaFaults(JSON.stringify({ ...product, ...change }));
  expect(faultsOf({})).toEqual([]);
  expect(faultsOf({ inLanguage: "vi" })).toEqual(["Product.inLanguage: no such property"]);
  expect(faultsOf({ image: "cà phê.jpg" })).toHaveLength(1);
  expect(faultsOf({ offers: { ...offer, availability: "InStock" } })).toHaveLength(1);
  expect(faultsOf({ offers: { ...offer, price: undefined } })).toEqual(["Product.offers.Offer: lacks price"]);
  expect(faultsOf({ countryOfOrigin: { "@type": "Brand", name: "x" } })).toEqual([
    "Product.countryOfOrigin: Brand is no Country",
  ]);
  expect(faultsOf({ "@type": "Produkt" })).toEqual([": unknown type Produkt"]);
});
