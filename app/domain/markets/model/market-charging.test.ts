import { expect, test } from "vitest";
import { isZonePriced, marketCharged, shippingByRule, zonePriced } from "./market-charging.ts";
import type { MarketRules, ShippingZone } from "./market-rules.ts";
import type { PriceList, PriceRule } from "./price-list.ts";

const thailand = { code: "TH", currency: "THB", chargedIn: "VND", estimateOnly: true } as MarketRules;
const zone = {
  ...{ market: "TH", code: "th-ems", freeOver: { VND: 3_000_000 } },
  tiers: [
    { upToG: 500, price: { VND: 250_000 } },
    { upToG: 1_000, price: { VND: 330_000 } },
  ],
} as unknown as ShippingZone;
const rule: PriceRule = {
  ...{ currency: "THB", vndPerUnit: 790, rateAsOf: "2026-11-10", markupBp: 0, stepMinor: 100 },
  rounding: "up",
};
const list: PriceList = {
  ...rule,
  shipping: shippingByRule([zone], rule),
  ...{ appliedAt: null, appliedBy: null, stamp: null },
};

test("a market that staff switched is charged in its own money and estimates no more; back again it does", () => {
  const own = marketCharged(thailand, [{ market: "TH", chargedIn: "THB" }]);
  expect(own).toMatchObject({ chargedIn: "THB", estimateOnly: false });
  expect(marketCharged(own, [{ market: "TH", chargedIn: "VND" }])).toMatchObject({
    chargedIn: "VND",
    estimateOnly: true,
  });
  expect(marketCharged(thailand, [{ market: "SG", chargedIn: "SGD" }])).toBe(thailand);
});

test("parcels of the zone have the rule's prices, and keep them when its other figures change", () => {
  expect(isZonePriced(zone, "THB")).toBe(false);
  const priced = zonePriced(zone, [list]);
  expect(priced.tiers.map(({ price }) => price.THB)).toEqual([31_700, 41_800]);
  expect(priced.freeOver).toEqual({ VND: 3_000_000, THB: 379_800 });
  expect(isZonePriced(priced, "THB")).toBe(true);
  const grown = { ...zone, tiers: [...zone.tiers, { upToG: 2_000, price: { VND: 470_000 } }] };
  expect(zonePriced(grown, [list]).tiers.map(({ price }) => price.THB)).toEqual([31_700, 41_800, undefined]);
  expect(isZonePriced(zonePriced(grown, [list]), "THB")).toBe(false);
  expect(isZonePriced(null, "THB")).toBe(false);
});
