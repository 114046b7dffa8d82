import fc from "fast-check";
import { expect, test } from "vitest";
import { checkDigit, printedGtin, readGtin } from "./gtin.ts";

// GS1's own examples.
test.each([
  ["8-digit", "96385074", "00000096385074"],
  ["12-digit", "614141000036", "00614141000036"],
  ["13-digit", "9506000134352", "09506000134352"],
  ["14-digit", "10614141000415", "10614141000415"],
])("a %s number is stored with 14 digits and printed as it was", (_, printed, stored) => {
  expect(readGtin(printed)).toEqual({ ok: true, value: stored });
  expect(printedGtin(stored)).toBe(printed);
});

test("spaces and hyphens are no part of it", () => {
  expect(readGtin("9 506000-134352")).toEqual({ ok: true, value: "09506000134352" });
});

test("another length, or letters, is no GTIN", () => {
  for (const text of ["", "1234567", "123456789", "12345678901", "950600013435221", "95060001343A2", "٩٥٠٦٠٠٠١٣٤٣٥٢"])
    expect(readGtin(text)).toEqual({ ok: false, error: "length" });
});

test("one wrong digit, or two neighbours changed over by other than five, is found", () => {
  const thirteen = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 13, maxLength: 13 });
  fc.assert(
    fc.property(thirteen, fc.nat(13), fc.integer({ min: 1, max: 9 }), (first, place, shift) => {
      const body = first.join("");
      const right = body + checkDigit(body);
      expect(readGtin(right)).toEqual({ ok: true, value: right });
      const wrong = [...right].map((digit, index) => (index === place ? (Number(digit) + shift) % 10 : digit)).join("");
      expect(readGtin(wrong)).toEqual({ ok: false, error: "digit" });
    }),
  );
});
