import { expect, test } from "vitest";
import { wholeOf } from "./listing-form.server.ts";

test("whole numbers are read as people write them", () => {
  for (const text of ["1250", "1.250", "1,250", "1 250", "1\u00a0250"]) expect(wholeOf(text)).toBe(1250);
  expect(wholeOf("1.250.000")).toBe(1_250_000);
  expect(wholeOf("0")).toBe(0);
});

test("a decimal is never read as thousands, and nonsense is nothing", () => {
  for (const text of ["12.5", "12,50", "1.2500", "-1", "1e9", "½", "١٢", "", " ", "0x10", "1..250"])
    expect(wholeOf(text)).toBeNull();
});
