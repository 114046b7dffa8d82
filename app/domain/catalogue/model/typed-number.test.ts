import { expect, test } from "vitest";
import { decimalOf, wholeOf } from "./typed-number.ts";

test("whole numbers are read as people write them", () => {
  for (const text of ["1250", "1.250", "1,250", "1 250", "1\u00a0250"]) expect(wholeOf(text)).toBe(1250);
  expect(wholeOf("1.250.000")).toBe(1_250_000);
  expect(wholeOf("0")).toBe(0);
});

test("a decimal is never read as thousands, and nonsense is nothing", () => {
  for (const text of ["12.5", "12,50", "1.2500", "-1", "1e9", "½", "١٢", "", " ", "0x10", "1..250"])
    expect(wholeOf(text)).toBeNull();
});

test("a decimal may have a comma or a point, and no more places than asked for", () => {
  expect(decimalOf("12,5", 1)).toBe(12.5);
  expect(decimalOf("12.5", 1)).toBe(12.5);
  expect(decimalOf("40", 1)).toBe(40);
  expect(decimalOf("1.250", 0)).toBe(1250);
  for (const text of ["12.55", "1.250", "-3", "1e2", ".5", "5.", ""]) expect(decimalOf(text, 1)).toBeNull();
});
