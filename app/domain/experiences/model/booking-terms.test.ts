import fc from "fast-check";
import { expect, test } from "vitest";
import { answerDeadline, readPolicy, refundPercent } from "./booking-terms.ts";

const starts = new Date("2026-12-05T01:00:00Z");
const before = (hours: number) => new Date(starts.getTime() - hours * 3_600_000);
const tiers = [
  { hoursBefore: 24, refundPercent: 50 },
  { hoursBefore: 48, refundPercent: 100 },
];

test("each share goes back up to the very moment its terms name", () => {
  expect(refundPercent(tiers, starts, before(48))).toBe(100);
  expect(refundPercent(tiers, starts, new Date(before(48).getTime() + 1))).toBe(50);
  expect(refundPercent(tiers, starts, before(24))).toBe(50);
  expect(refundPercent(tiers, starts, new Date(before(24).getTime() + 1))).toBe(0);
  expect(refundPercent(tiers, starts, new Date("2027-01-01T00:00:00Z"))).toBe(0);
  expect(refundPercent([], starts, before(1_000))).toBe(0);
});

test("whoever calls off earlier never gets less back, and never more than was paid", () => {
  const tier = fc.record({ hoursBefore: fc.nat(500), refundPercent: fc.integer({ min: -50, max: 300 }) });
  fc.assert(
    fc.property(fc.array(tier, { maxLength: 5 }), fc.nat(600), fc.nat(600), (policy, one, other) => {
      const early = refundPercent(policy, starts, before(Math.max(one, other)));
      const late = refundPercent(policy, starts, before(Math.min(one, other)));
      expect(early).toBeGreaterThanOrEqual(late);
      expect(late).toBeGreaterThanOrEqual(0);
      expect(early).toBeLessThanOrEqual(100);
    }),
  );
});

test("terms that are stored otherwise give nothing back by themselves", () => {
  for (const odd of [null, {}, "100", [null], [{ hoursBefore: "48" }], [{ refundPercent: 100 }]])
    expect(readPolicy(odd)).toEqual([]);
  expect(readPolicy(tiers)).toEqual(tiers);
});

test("a host answers within the hours of the visit, and before it begins", () => {
  expect(answerDeadline(24, starts, before(72))).toEqual(before(48));
  expect(answerDeadline(24, starts, before(3))).toEqual(starts);
});
