import { expect, test } from "vitest";
import { typedMarkup, typedRate, writtenMarkup } from "./typed-rule.ts";

test("rates are read as people write them", () => {
  expect(["168", "168,5", "18.05", "20.200", "20,200", "20 200"].map(typedRate)).toEqual([
    168, 168.5, 18.05, 20_200, 20_200, 20_200,
  ]);
  for (const wrong of ["", "0", "-5", "1e3", "12,3456", "abc", "9".repeat(9), "0,001", "1,5,5"])
    expect(typedRate(wrong)).toBeNull();
});

test("percentages are read in hundredths of a per cent, and written back the same", () => {
  expect(["0", "1,82", "-5", "−2.5", "200", "3 %"].map(typedMarkup)).toEqual([0, 182, -500, -250, 20_000, 300]);
  for (const wrong of ["", "x", "-50.01", "200.01", "1.234", "1e2"]) expect(typedMarkup(wrong)).toBeNull();
  for (const bp of [0, 182, -250, 20_000, 7]) expect(typedMarkup(writtenMarkup(bp))).toBe(bp);
});
