import fc from "fast-check";
import { expect, test } from "vitest";
import { shelvableBack, shelvableOf } from "./shelf-units.ts";

const line = (quantity: number, sent: number, gone: number, refunded = 0) => ({
  ...{ quantity, sent, gone, refunded, ofArrived: 0, shelved: 0, restocked: 0 },
});

test("of units given back, those are left that were not counted onto the shelf as they came back", () => {
  const back = { ...line(3, 3, 1), shelved: 1 };
  expect(shelvableOf(back, 1)).toBe(0);
  expect(shelvableOf(back, 3)).toBe(2);
  expect(shelvableOf({ ...back, refunded: 1 }, 1)).toBe(1);
  expect(shelvableOf(back, 1, true)).toBe(1);
});

test("of a parcel that comes back, those are left that did not go on the shelf with their money", () => {
  expect(shelvableBack({ ...line(3, 3, 3, 3), restocked: 2 }, 3)).toBe(1);
  expect(shelvableBack({ ...line(3, 1, 1, 3), restocked: 2 }, 1)).toBe(1);
  expect(shelvableBack(line(3, 3, 3), 3)).toBe(3);
});

test("in whatever order, no more units are on the shelf than came back and than were bought", () => {
  const steps = fc.array(fc.record({ back: fc.boolean(), units: fc.nat(4) }), { maxLength: 8 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.nat(6), steps, (quantity, packed, list) => {
      const gone = Math.min(packed, quantity);
      let units = line(quantity, gone, gone);
      for (const { back, units: wanted } of list) {
        if (back) {
          const count = Math.min(wanted, shelvableBack(units, gone));
          units = { ...units, shelved: units.shelved + count };
        } else {
          const given = Math.min(wanted, quantity - units.refunded);
          const restocked = units.restocked + shelvableOf(units, given);
          units = { ...units, refunded: units.refunded + given, restocked };
        }
        expect(units.shelved + units.restocked).toBeLessThanOrEqual(quantity);
        expect(units.shelved + units.restocked).toBeLessThanOrEqual(Math.max(units.refunded, gone));
        expect(units.shelved).toBeLessThanOrEqual(gone);
      }
    }),
  );
});
