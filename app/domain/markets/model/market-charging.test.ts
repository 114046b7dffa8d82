import { expect, test } from "vitest";
import { isZonePriced, marketCharged, shippingByRule, zonePriced } from "./market-charging.ts";
import type { MarketRules, ShippingZone } from "./market-rules.ts";
import type { PriceList, PriceRule } from "./price-list.ts";

const thailand = { code: "TH", currency: "THB", chargedIn: "VND" } as MarketRules;
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

test("a market that staff switched is charged in its own money from that moment on, and in dong again when it is switched back", () => {
  const since = "2026-11-20T03:00:00.000Z";
  const own = marketCharged(thailand, [{ market: "TH", chargedIn: "THB", since }]);
  expect(own).toMatchObject({ chargedIn: "THB", chargedSince: new Date(since) });
  const back = "2026-11-21T03:00:00.000Z";
  expect(marketCharged(thailand, [{ market: "TH", chargedIn: "VND", since: back }])).toMatchObject({
    chargedIn: "VND",
    chargedSince: new Date(back),
  });
  expect(marketCharged(thailand, [{ market: "SG", chargedIn: "SGD", since }])).toBe(thailand);
});

test("parcels of the zone have the list's prices and keep them; a weight that is new since has the rule's", () => {
  expect(isZonePriced(zone, "THB")).toBe(false);
  const priced = zonePriced(zone, [list]);
  expect(priced.tiers.map(({ price }) => price.THB)).toEqual([31_700, 41_800]);
  expect(priced.freeOver).toEqual({ VND: 3_000_000, THB: 379_800 });
  expect(isZonePriced(priced, "THB")).toBe(true);
  const grown = { ...zone, tiers: [...zone.tiers, { upToG: 2_000, price: { VND: 470_000 } }] };
  expect(zonePriced(grown, [list]).tiers.map(({ price }) => price.THB)).toEqual([31_700, 41_800, 59_500]);
  expect(isZonePriced(zonePriced(grown, [list]), "THB")).toBe(true);
  const moved = { ...list, vndPerUnit: 800 };
  expect(zonePriced(grown, [moved]).tiers.map(({ price }) => price.THB)).toEqual([31_700, 41_800, 58_800]);
  const own = { ...zone, tiers: [{ upToG: 250, price: { VND: 200_000, THB: 9_900 } }] };
  expect(zonePriced(own, [list]).tiers.map(({ price }) => price.THB)).toEqual([9_900]);
  expect(isZonePriced(null, "THB")).toBe(false);
});
