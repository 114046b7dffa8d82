import fc from "fast-check";
import { expect, test } from "vitest";
import { isAllSent, isMadeGood, type LineUnits, unsentOf, unsentUnits, withBuyer } from "./line-units.ts";

const units = (quantity: number, change: Partial<LineUnits> = {}) => ({
  ...{ quantity, refunded: 0, ofArrived: 0, sent: 0, gone: 0 },
  ...change,
});

test("what is given back is not sent any more", () => {
  expect(unsentUnits(units(5))).toBe(5);
  expect(unsentUnits(units(5, { refunded: 2 }))).toBe(3);
  expect(unsentUnits(units(5, { sent: 2, refunded: 2 }))).toBe(1);
  expect(unsentUnits(units(5, { sent: 5, refunded: 2 }))).toBe(0);
});

test("money for a lost parcel leaves the rest to be sent", () => {
  expect(unsentUnits(units(5, { sent: 2, gone: 2, refunded: 2 }))).toBe(3);
});

test("of units given back next, those that were never sent are told apart", () => {
  expect(unsentOf(units(5, { sent: 2 }), 3)).toBe(3);
  expect(unsentOf(units(5, { sent: 2 }), 5)).toBe(3);
  expect(unsentOf(units(5, { sent: 2, gone: 2 }), 2)).toBe(0);
  expect(unsentOf(units(5, { sent: 5 }), 2)).toBe(0);
});

test("a part is sent when nothing that is owed is left", () => {
  expect(isAllSent([units(2, { sent: 2 }), units(1, { refunded: 1 })])).toBe(true);
  expect(isAllSent([units(2, { sent: 1 })])).toBe(false);
  expect(isAllSent([units(2, { refunded: 2 })])).toBe(false);
});

test("what is lost is made good once its money went back", () => {
  expect(isMadeGood([units(2, { sent: 2, gone: 1 })])).toBe(false);
  expect(isMadeGood([units(2, { sent: 2, gone: 1, refunded: 1 })])).toBe(true);
});

test("what is given back out of what arrived makes nothing good that is lost, and leaves the rest to be sent", () => {
  const broken = units(3, { sent: 2, gone: 1, refunded: 1, ofArrived: 1 });
  expect(isMadeGood([broken])).toBe(false);
  expect(isMadeGood([{ ...broken, refunded: 2 }])).toBe(true);
  expect(unsentUnits(units(3, { sent: 1, refunded: 1, ofArrived: 1 }))).toBe(2);
  expect(withBuyer(units(3, { sent: 3, gone: 1, refunded: 1, ofArrived: 1 }))).toBe(1);
});

test("no more can have arrived than was sent", () => {
  expect(unsentUnits(units(3, { sent: 1, refunded: 3, ofArrived: 3 }))).toBe(0);
  expect(unsentOf(units(3), 2, true)).toBe(2);
  expect(unsentOf(units(3, { sent: 1 }), 1, true)).toBe(0);
});

test("nobody has more than was bought, and what is with the buyer and what is to be sent never exceed what is owed", () => {
  const some = fc
    .record({ quantity: fc.integer({ min: 1, max: 9 }), a: fc.nat(9), b: fc.nat(9), c: fc.nat(9), d: fc.nat(9) })
    .map(({ quantity, a, b, c, d }) => {
      const sent = Math.min(a, quantity);
      const refunded = Math.min(c, quantity);
      return { quantity, sent, gone: Math.min(b, sent), refunded, ofArrived: Math.min(d, refunded) };
    });
  fc.assert(
    fc.property(some, (line) => {
      expect(withBuyer(line) + unsentUnits(line)).toBeLessThanOrEqual(
        line.quantity - Math.min(line.refunded, line.quantity),
      );
      expect(unsentUnits(line) + line.sent).toBeLessThanOrEqual(line.quantity);
    }),
  );
});
