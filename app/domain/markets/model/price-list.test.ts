import fc from "fast-check";
import { expect, test } from "vitest";
import type { Currency } from "#app/shared/money.ts";
import { countPlan, mostPriceMinor, type PriceRule, planPack, roundings, rulePrice } from "./price-list.ts";

const currency = fc.constantFrom<Currency>("VND", "KRW", "JPY", "THB", "SGD", "MYR", "USD");
const rule: fc.Arbitrary<PriceRule> = fc.record({
  currency,
  vndPerUnit: fc.integer({ min: 1, max: 3_000_000 }).map((fine) => fine / 100),
  rateAsOf: fc.constant("2026-11-10"),
  markupBp: fc.integer({ min: -5_000, max: 20_000 }),
  stepMinor: fc.constantFrom(1, 5, 10, 50, 100, 1_000),
  rounding: fc.constantFrom(...roundings),
});
const listed = fc.integer({ min: 1, max: 1_000_000_000 });
const yen: PriceRule = {
  ...{ currency: "JPY", vndPerUnit: 165, rateAsOf: "2026-11-10", markupBp: 0, stepMinor: 10 },
  rounding: "nearest",
};

test("a price by rule is a multiple of its step, never nothing and never beyond what the tables hold", () => {
  fc.assert(
    fc.property(listed, rule, (vnd, each) => {
      const price = rulePrice(vnd, each);
      if (price === null) return;
      expect(price % each.stepMinor).toBe(0);
      expect(price).toBeGreaterThan(0);
      expect(price).toBeLessThanOrEqual(mostPriceMinor);
    }),
  );
});

test("what is listed higher never costs less", () => {
  fc.assert(
    fc.property(listed, listed, rule, (one, other, each) => {
      const [low, high] = [rulePrice(Math.min(one, other), each), rulePrice(Math.max(one, other), each)];
      if (low === null) expect(high).toBeNull();
      if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
    }),
  );
});

test("rounding moves a price by less than its step, in its own direction", () => {
  fc.assert(
    fc.property(listed, rule, (vnd, each) => {
      const at = (rounding: PriceRule["rounding"]) => rulePrice(vnd, { ...each, rounding });
      const [down, nearest, up] = [at("down"), at("nearest"), at("up")];
      if (down === null || nearest === null || up === null) return;
      expect(down <= nearest && nearest <= up && up - down <= each.stepMinor).toBe(true);
    }),
  );
});

test("each currency is rounded as its people expect", () => {
  expect(rulePrice(185_000, yen)).toBe(1_120);
  expect(rulePrice(185_000, { ...yen, rounding: "down" })).toBe(1_120);
  expect(rulePrice(185_000, { ...yen, rounding: "up" })).toBe(1_130);
  expect(rulePrice(185_000, { ...yen, currency: "KRW", vndPerUnit: 18, stepMinor: 100 })).toBe(10_300);
  expect(rulePrice(185_000, { ...yen, currency: "THB", vndPerUnit: 790, stepMinor: 100 })).toBe(23_400);
  expect(rulePrice(185_000, { ...yen, currency: "SGD", vndPerUnit: 20_200, stepMinor: 10 })).toBe(920);
  expect(rulePrice(100_000, { ...yen, markupBp: 500 })).toBe(640);
  expect(rulePrice(1, yen)).toBe(10);
  expect(rulePrice(1_000_000_000, { ...yen, vndPerUnit: 0.01 })).toBeNull();
});

test("a plan leaves prices by hand alone and counts what goes up, down and comes anew", () => {
  const pack = (vnd: number, present: number | null, byHand = false) =>
    planPack({ variantId: "x", vnd, present, byHand }, yen);
  const plan = [
    pack(165_000, 1_000),
    pack(165_000, 800),
    pack(165_000, 1_100),
    pack(165_000, null),
    pack(165_000, 5, true),
  ];
  expect(plan.map(({ next }) => next)).toEqual([1_000, 1_000, 1_000, 1_000, 5]);
  expect(countPlan(plan)).toEqual({ up: 1, down: 1, fresh: 1, same: 1, byHand: 1, largest: 0.25 });
});
