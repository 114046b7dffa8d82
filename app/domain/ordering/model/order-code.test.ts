import fc from "fast-check";
import { expect, test } from "vitest";
import { newShortCode } from "#app/shared/id.ts";
import { codesIn, orderCodeLength } from "./order-code.ts";

test("a code is found however a bank wrote it down", () => {
  for (const text of [
    "K7PQ2XWM",
    "k7pq2xwm",
    "Thanh toan don hang K7PQ2XWM",
    "MBVCB.5512345.thanhtoanK7PQ2XWM.CT tu 0071000 NGUYEN VAN A",
    "CHUYEN TIEN K7PQ 2XWM-241126",
    "K7PQ2XW\nM",
    "Đơn K7PQ2XWM cảm ơn",
  ])
    expect([text, codesIn(text)]).toEqual([text, expect.arrayContaining(["K7PQ2XWM"])]);
});

test("any code is found between any words", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const code = newShortCode(orderCodeLength);
      expect(codesIn(`${before}${code.toLowerCase()}${after}`)).toContain(code);
    }),
  );
});

test("a text without one has none", () => {
  for (const text of ["", "CHUYEN TIEN", "0000000000", "Ck", "🎁"]) expect(codesIn(text)).toEqual([]);
});
