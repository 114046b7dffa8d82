import { expect, test } from "vitest";
import { localeOfRequest, marketOfRequest, preferredLocale } from "./page-context.server.ts";

const ask = (path: string, headers: Record<string, string> = {}) => new Request(`http://localhost${path}`, { headers });

test("the best of our languages is chosen by quality, else English", () => {
  expect(preferredLocale("fr-FR,ja;q=0.8,en;q=0.9")).toBe("en");
  expect(preferredLocale("ja-JP,ja;q=0.9")).toBe("ja");
  expect(preferredLocale("de")).toBe("en");
  expect(preferredLocale(null)).toBe("en");
  expect(preferredLocale(";;;q=x,,")).toBe("en");
});

test("the locale of an address wins over the browser's", () => {
  expect(localeOfRequest(ask("/th/products", { "accept-language": "ja" }))).toBe("th");
  expect(localeOfRequest(ask("/xx/products", { "accept-language": "ja" }))).toBe("ja");
});

test("the market is the address's, else the cookie's, else the locale's", () => {
  expect(marketOfRequest(ask("/ja?market=KR", { cookie: "market=TH" }), "ja")).toEqual({
    market: "KR",
    personal: false,
  });
  expect(marketOfRequest(ask("/ja", { cookie: "market=TH" }), "ja")).toEqual({ market: "TH", personal: true });
  expect(marketOfRequest(ask("/ja", { cookie: "market=JP" }), "ja")).toEqual({ market: "JP", personal: false });
  expect(marketOfRequest(ask("/ja?market=XX"), "ja")).toEqual({ market: "JP", personal: false });
});
