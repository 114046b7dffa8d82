import fc from "fast-check";
import { expect, test } from "vitest";
import { refundOfPart, sharingParts } from "./part-refund.ts";

const parts = [
  { id: "tea", goodsMinor: 300_000, shippingMinor: 35_000, lineIds: ["a", "b"] },
  { id: "jam", goodsMinor: 100_000, shippingMinor: 30_000, lineIds: ["c"] },
];

const inJam = { orderLineId: "c", amountMinor: 100_000, discountMinor: 20_000 };

test("a refund of lines is the part's whose lines they are, with the shipping", () => {
  const refund = { amountMinor: 130_000, shippingMinor: 30_000, lines: [inJam] };
  expect(refundOfPart(refund, parts, "jam", "VND")).toEqual({
    ...{ goodsMinor: 100_000, shippingMinor: 30_000, voucherMinor: 20_000 },
  });
  expect(refundOfPart(refund, parts, "tea", "VND")).toEqual({ goodsMinor: 0, shippingMinor: 0, voucherMinor: 0 });
});

test("money that names no line is shared by what each part brought", () => {
  const refund = { amountMinor: 40_000, shippingMinor: 0, lines: [] };
  expect(refundOfPart(refund, parts, "tea", "VND").goodsMinor).toBe(30_000);
  expect(refundOfPart(refund, parts, "jam", "VND").goodsMinor).toBe(10_000);
});

test("the shares of all parts add up to the refund, whatever it is", () => {
  const minor = fc.integer({ min: 0, max: 2_000_000 });
  const lines = fc
    .subarray(["a", "b", "c"])
    .chain((ids) =>
      fc.tuple(...ids.map((id) => minor.map((amountMinor) => ({ orderLineId: id, amountMinor, discountMinor: 3 })))),
    );
  fc.assert(
    fc.property(lines, minor, minor, (named, shippingMinor, unnamed) => {
      const ofLines = named.reduce((all, each) => all + each.amountMinor, 0);
      const refund = { amountMinor: ofLines + shippingMinor + unnamed, shippingMinor, lines: named };
      const shares = parts.map(({ id }) => refundOfPart(refund, parts, id, "VND"));
      expect(shares.reduce((all, each) => all + each.goodsMinor + each.shippingMinor, 0)).toBe(refund.amountMinor);
      expect(shares.reduce((all, each) => all + each.shippingMinor, 0)).toBe(shippingMinor);
      expect(shares.reduce((all, each) => all + each.voucherMinor, 0)).toBe(3 * named.length);
    }),
  );
});

test("a part that was called off shares in nothing", () => {
  const part = { goodsMinor: 100, discountMinor: 30, shippingMinor: 20, lines: [{ id: "a" }] };
  const sold = [
    { ...part, id: "on", state: "delivered" as const },
    { ...part, id: "off", state: "cancelled" as const },
  ];
  expect(sharingParts(sold)).toEqual([{ id: "on", goodsMinor: 70, shippingMinor: 20, lineIds: ["a"] }]);
});
