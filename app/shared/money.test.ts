import fc from "fast-check";
import { expect, test } from "vitest";
import { addMoney, type Currency, decimalText, estimateFromVnd, money, splitMoney, sumMoney } from "./money.ts";

const currencies: Currency[] = ["VND", "JPY", "KRW", "THB", "SGD", "MYR", "USD"];
const currency = fc.constantFrom(...currencies);
const amount = fc.integer({ min: 0, max: 99_999_999 });

test("the parts of a split add up to the whole, in every currency", () => {
  fc.assert(
    fc.property(
      amount,
      currency,
      fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 }),
      (minor, code, weights) => {
        const parts = splitMoney(money(minor, code), weights);
        expect(sumMoney(parts, code).minor).toBe(minor);
        expect(parts.every((part) => part.minor >= 0)).toBe(true);
      },
    ),
  );
});

test("a split never gives a part more than one unit beyond its exact share", () => {
  fc.assert(
    fc.property(amount, fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 6 }), (minor, weights) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      splitMoney(money(minor, "VND"), weights).forEach((part, index) => {
        expect(Math.abs(part.minor - (minor * (weights[index] ?? 0)) / total)).toBeLessThan(1);
      });
    }),
  );
});

test("money of two currencies is never added", () => {
  expect(() => addMoney(money(1, "VND"), money(1, "JPY"))).toThrow(TypeError);
});

test("an amount that is no integer of minor units is refused", () => {
  for (const wrong of [1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60])
    expect(() => money(wrong, "VND")).toThrow(RangeError);
});

test("an estimate respects the minor unit of its currency", () => {
  expect(estimateFromVnd(200_000, "SGD", 20_000)).toEqual({ minor: 1000, currency: "SGD" });
  expect(estimateFromVnd(185_000, "JPY", 168)).toEqual({ minor: 1101, currency: "JPY" });
});

test("machines are told an amount as a decimal of its currency", () => {
  const texts = [money(185_000, "VND"), money(1_120, "JPY"), money(1_205, "SGD"), money(5, "USD")].map(decimalText);
  expect(texts).toEqual(["185000", "1120", "12.05", "0.05"]);
  expect(decimalText(money(-250, "THB"))).toBe("-2.50");
});
