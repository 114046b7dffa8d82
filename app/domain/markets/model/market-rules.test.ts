import { expect, test } from "vitest";
import { type ShippingZone, shippingPrice } from "./market-rules.ts";

const zone = {
  tiers: [
    { upToG: 500, price: { VND: 30_000, JPY: 900 } },
    { upToG: 2_000, price: { VND: 42_000 } },
  ],
  freeOver: { VND: 1_000_000 },
} as unknown as ShippingZone;

test("a parcel costs what its weight costs, up to the last gram of the tier", () => {
  expect(shippingPrice(zone, { weightG: 500, goodsMinor: 1 }, "VND")).toBe(30_000);
  expect(shippingPrice(zone, { weightG: 501, goodsMinor: 1 }, "VND")).toBe(42_000);
});

test("from the zone's sum on a parcel travels free, but never one that has no price", () => {
  expect(shippingPrice(zone, { weightG: 500, goodsMinor: 999_999 }, "VND")).toBe(30_000);
  expect(shippingPrice(zone, { weightG: 500, goodsMinor: 1_000_000 }, "VND")).toBe(0);
  expect(shippingPrice(zone, { weightG: 500, goodsMinor: 1_000_000 }, "JPY")).toBe(900);
  expect(shippingPrice(zone, { weightG: 2_001, goodsMinor: 9_000_000 }, "VND")).toBeNull();
  expect(shippingPrice(zone, { weightG: 501, goodsMinor: 9_000_000 }, "JPY")).toBeNull();
});
