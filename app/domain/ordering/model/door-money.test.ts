import fc from "fast-check";
import { expect, test } from "vitest";
import { dueAtDoor, unpaidOf, unpaidUnits } from "./door-money.ts";

const parcel = (state: "sent" | "delivered" | "refused" | "came_back" | "lost", quantity: number) => ({
  state,
  lines: [{ orderLineId: "a", quantity }],
});
const door = { payMethod: "on-delivery", history: [] };
const line = { id: "a", quantity: 3, lineMinor: 3_000, discountMinor: 100 };

test("at the door nobody pays for what is refused, back or lost", () => {
  const part = { id: "p", shipments: [parcel("delivered", 1), parcel("lost", 1), parcel("refused", 1)] };
  expect(unpaidUnits(part, door).get("a")).toBe(2);
  expect(unpaidUnits({ ...part, shipments: [parcel("sent", 3)] }, door).get("a")).toBeUndefined();
  expect(unpaidUnits(part, { ...door, payMethod: "online" }).size).toBe(0);
});

test("once the money came, what it was for stands as it was told", () => {
  const part = { id: "p", shipments: [parcel("delivered", 1), parcel("lost", 2)] };
  const told = (detail: unknown) => ({
    ...door,
    history: [{ kind: "money-received", sellerOrderId: "p", detail }],
  });
  expect(unpaidUnits(part, told({ unpaid: { a: 1 } })).get("a")).toBe(1);
  for (const detail of [null, {}, "x", { unpaid: { a: "1" } }]) expect(unpaidUnits(part, told(detail)).size).toBe(0);
});

test("what is due at the door and what is not paid for add up to what the part cost", () => {
  expect(dueAtDoor({ shippingMinor: 20 }, [line], new Map())).toBe(2_920);
  expect(dueAtDoor({ shippingMinor: 20 }, [line], new Map([["a", 3]]))).toBe(0);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(99_999), fc.nat(90), fc.nat(8), (quantity, unit, off, gone) => {
      const lineMinor = quantity * unit;
      const bought = { id: "a", quantity, lineMinor, discountMinor: Math.floor((lineMinor * off) / 100) };
      const units = Math.min(gone, quantity - 1);
      const unpaid = unpaidOf(bought, units);
      expect(dueAtDoor({ shippingMinor: 7 }, [bought], new Map([["a", units]])) + unpaid.netMinor).toBe(
        lineMinor - bought.discountMinor + 7,
      );
    }),
  );
});
