import { expect, test } from "vitest";
import { isPriceBand, priceBandOf, priceBandRange, priceBands } from "./price-band.ts";

test("a bound belongs to the band above it", () => {
  expect([0, 99_999, 100_000, 199_999, 500_000, 1_000_000, 90_000_000].map(priceBandOf)).toEqual([
    "p1",
    "p1",
    "p2",
    "p2",
    "p4",
    "p5",
    "p5",
  ]);
});

test("the bands cover every price once", () => {
  const ranges = priceBands.map(priceBandRange);
  expect(ranges[0]?.from).toBeNull();
  expect(ranges.at(-1)?.to).toBeNull();
  for (const [index, { to }] of ranges.slice(0, -1).entries()) expect(ranges[index + 1]?.from).toBe(to);
});

test("only the bands' own codes are bands", () => {
  expect(["p1", "p6", "P1", ""].map(isPriceBand)).toEqual([true, false, false, false]);
});
