import { expect, test } from "vitest";
import type { ExchangeRate } from "./market-rules.ts";
import { rateHistory, rateInForce, rateMove } from "./rate.ts";

const rates: ExchangeRate[] = [
  { currency: "JPY", vndPerUnit: 168, asOf: "2026-11-10", source: null },
  { currency: "JPY", vndPerUnit: 171, asOf: "2026-11-24", source: "bank", nth: 1 },
  { currency: "JPY", vndPerUnit: 170, asOf: "2026-11-24", source: "bank", nth: 2 },
  { currency: "JPY", vndPerUnit: 160, asOf: "2026-12-01", source: "bank" },
  { currency: "SGD", vndPerUnit: 20_200, asOf: "2026-11-10", source: null },
];

test("the rate in force is the newest that is not after today; of one day's, the last entered", () => {
  expect(rateInForce(rates, "JPY", "2026-11-30")?.vndPerUnit).toBe(170);
  expect(rateInForce(rates, "JPY", "2026-11-23")?.vndPerUnit).toBe(168);
  expect(rateInForce(rates, "JPY", "2026-12-01")?.vndPerUnit).toBe(160);
  expect(rateInForce(rates, "JPY", "2026-11-09")).toBeUndefined();
  expect(rateInForce(rates, "THB", "2026-11-30")).toBeUndefined();
});

test("the history begins with the newest", () => {
  expect(rateHistory(rates, "JPY").map(({ vndPerUnit }) => vndPerUnit)).toEqual([160, 170, 171, 168]);
});

test("a move is told as a share of the old rate", () => {
  expect(rateMove(200, 190)).toBeCloseTo(-0.05);
});
