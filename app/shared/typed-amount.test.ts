import { expect, test } from "vitest";
import { typedAmount } from "./typed-amount.ts";

test("an amount is read as people write it", () => {
  for (const text of ["120000", "120.000", "120,000", "120 000"]) expect(typedAmount(text, "VND")).toBe(120_000);
  expect(typedAmount("12", "SGD")).toBe(1_200);
  for (const text of ["12.5", "12,50"]) expect(typedAmount(text, "SGD")).toBe(1_250);
});

test("what is no amount, or finer than the currency, is none", () => {
  for (const text of ["", "-5", "1.5", "12.00.0", "abc", "1e3"]) expect(typedAmount(text, "JPY")).toBeNull();
  for (const text of ["", "-5", "1.555", "1.2.3", "x"]) expect(typedAmount(text, "SGD")).toBeNull();
});
