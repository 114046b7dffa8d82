import { expect, test } from "vitest";
import { chargedFor, priceFor } from "./market-price.ts";
import type { ExchangeRate } from "./market-rules.ts";
import { unitPriceOf } from "./unit-price.ts";

const rateOf = (currency: "SGD" | "JPY", vndPerUnit: number): ExchangeRate => ({
  ...{ currency, vndPerUnit, asOf: "2026-11-10", source: null },
});
const yen = rateOf("JPY", 168);
const prices = { VND: 240_000, JPY: 1_480 };

test("Japan is charged the stored price of its list, never a conversion", () => {
  expect(priceFor(prices, { currency: "JPY", chargedIn: "JPY" }, yen)).toEqual({
    listed: { minor: 240_000, currency: "VND" },
    charged: { minor: 1_480, currency: "JPY" },
    estimate: null,
  });
});

test("without a price in its list a market is sold nothing, whatever the rate says", () => {
  expect(priceFor({ VND: 240_000 }, { currency: "JPY", chargedIn: "JPY" }, yen)?.charged).toBeNull();
});

test("Singapore sees a labelled estimate with its rate and day, and is charged in dong", () => {
  expect(priceFor(prices, { currency: "SGD", chargedIn: "VND" }, rateOf("SGD", 20_200))).toMatchObject({
    charged: { minor: 240_000, currency: "VND" },
    estimate: { money: { minor: 1_188, currency: "SGD" }, vndPerUnit: 20_200, asOf: "2026-11-10" },
  });
});

test("without a rate there is no estimate, and without a listed price no price", () => {
  expect(priceFor(prices, { currency: "THB", chargedIn: "VND" }, undefined)?.estimate).toBeNull();
  expect(priceFor({ JPY: 1 }, { currency: "JPY", chargedIn: "JPY" }, yen)).toBeNull();
  expect(chargedFor({ JPY: 1 }, { chargedIn: "JPY" })).toBeNull();
});

test("packs are compared by the kilogram or the litre; a pack of just that needs no comparing", () => {
  const price = { minor: 1_380, currency: "JPY" as const };
  expect(unitPriceOf(price, { netG: 250 })).toEqual({ price: { minor: 5_520, currency: "JPY" }, per: "kg" });
  expect(unitPriceOf(price, { netMl: 500 })).toEqual({ price: { minor: 2_760, currency: "JPY" }, per: "litre" });
  expect(unitPriceOf(price, { netG: 600, netMl: 500 })?.per).toBe("litre");
  expect(unitPriceOf(price, { netG: 1000 })).toBeNull();
  expect(unitPriceOf(price, { netMl: 1000 })).toBeNull();
  expect(unitPriceOf(price, {})).toBeNull();
});
