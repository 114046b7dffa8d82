import { expect, test } from "vitest";
import { addressesOf, type PageFacts } from "./seo.ts";

const origin = "https://x.test";
const facts: PageFacts = { title: "t", description: "d" };
const item: PageFacts = {
  ...facts,
  alternates: { vi: "/products/cà-phê", en: "/products/coffee", ja: "/products/珈琲" },
};

test("an item names itself and its real translations, English for everybody else", () => {
  const found = addressesOf(item, { locale: "ja", origin, path: "/products/%E7%8F%88%E7%90%B2" });
  expect(found.robots).toBeNull();
  expect(found.canonical).toBe("https://x.test/ja/products/%E7%8F%88%E7%90%B2");
  expect(found.alternates).toEqual([
    { hrefLang: "vi", href: "https://x.test/vi/products/c%C3%A0-ph%C3%AA" },
    { hrefLang: "en", href: "https://x.test/en/products/coffee" },
    { hrefLang: "ja", href: "https://x.test/ja/products/%E7%8F%88%E7%90%B2" },
    { hrefLang: "x-default", href: "https://x.test/en/products/coffee" },
  ]);
});

test("without English everybody else is sent to Vietnamese", () => {
  const { alternates } = addressesOf(
    { ...facts, alternates: { vi: "/events/hoi", ko: "/events/x" } },
    { locale: "ko", origin, path: "/events/x" },
  );
  expect(alternates.at(-1)).toEqual({ hrefLang: "x-default", href: "https://x.test/vi/events/hoi" });
});

test("a page in another language than its own is kept out and names the page it repeats", () => {
  const found = addressesOf(item, { locale: "th", origin, path: "/products/coffee" });
  expect(found).toEqual({ robots: "noindex, follow", canonical: "https://x.test/en/products/coffee", alternates: [] });
});

test("a filtered list names the whole list; a later page keeps its number, the first has none", () => {
  const at = { locale: "en", origin, path: "/products" } as const;
  expect(addressesOf({ ...facts, filtered: true, listPage: 3 }, at)).toEqual({
    robots: "noindex, follow",
    canonical: "https://x.test/en/products",
    alternates: [],
  });
  const third = addressesOf({ ...facts, listPage: 3 }, at);
  expect(third.canonical).toBe("https://x.test/en/products?page=3");
  expect(third.alternates[0]?.href).toBe("https://x.test/vi/products?page=3");
  expect(addressesOf({ ...facts, listPage: 1 }, at).canonical).toBe("https://x.test/en/products");
});

test("one page has one address, however it was typed; the home page has no slash", () => {
  expect(addressesOf(facts, { locale: "ko", origin, path: "/Seasons/11/" }).canonical).toBe(
    "https://x.test/ko/seasons/11",
  );
  expect(addressesOf(facts, { locale: "ko", origin, path: "/" }).canonical).toBe("https://x.test/ko");
});

test("an error and a personal page are kept out and tell no address", () => {
  const nothing = { robots: "noindex", canonical: null, alternates: [] };
  expect(addressesOf(undefined, { locale: "vi", origin, path: "/x" })).toEqual(nothing);
  expect(addressesOf({ ...item, noIndex: true }, { locale: "vi", origin, path: "/x" })).toEqual(nothing);
});
