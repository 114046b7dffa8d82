import fc from "fast-check";
import { expect, test } from "vitest";
import {
  actionsOf,
  findMove,
  orderStatusOf,
  type SellerOrderState,
  sellerOrderMoves,
  sellerOrderStates,
  statesBefore,
} from "./order-state.ts";

const anyState = fc.constantFrom(...sellerOrderStates);
const sentOn = new Date("2026-11-25T03:00:00Z");

function part(state: SellerOrderState, facts: { shippedAt?: Date; deliveredAt?: Date } = {}) {
  return { state, shippedAt: null, deliveredAt: null, ...facts };
}

test("the status of an order is that of one of its parts", () => {
  fc.assert(
    fc.property(fc.array(anyState, { minLength: 1, maxLength: 6 }), (parts) => {
      expect(parts).toContain(orderStatusOf(parts));
    }),
  );
});

test("the order of the parts makes no difference, nor does a part that was cancelled", () => {
  fc.assert(
    fc.property(fc.array(anyState, { minLength: 1, maxLength: 6 }), (parts) => {
      const status = orderStatusOf(parts);
      expect(orderStatusOf([...parts].reverse())).toBe(status);
      if (parts.some((state) => state !== "cancelled")) expect(orderStatusOf([...parts, "cancelled"])).toBe(status);
    }),
  );
});

test("an order is as far as its least advanced part", () => {
  expect(orderStatusOf(["shipped", "paid"])).toBe("paid");
  expect(orderStatusOf(["shipped", "preparing", "cancelled"])).toBe("preparing");
  expect(orderStatusOf(["delivered", "refunded"])).toBe("delivered");
  expect(orderStatusOf(["expired", "expired"])).toBe("expired");
  expect(orderStatusOf(["cancelled"])).toBe("cancelled");
});

test("a seller prepares and ships what is paid, and never touches money", () => {
  expect(actionsOf(part("paid"), "seller")).toEqual(["prepare", "ship-some", "ship"]);
  expect(actionsOf(part("awaiting_payment"), "seller")).toEqual([]);
  for (const { action, who } of sellerOrderMoves) {
    if (["pay", "refund", "refund-part", "expire", "cancel", "cancel-due"].includes(action))
      expect(who).not.toContain("seller");
  }
});

test("nothing leads out of what is cancelled or refunded, and only money out of what expired", () => {
  for (const { action, from } of sellerOrderMoves) {
    expect(from).not.toContain("cancelled");
    expect(from).not.toContain("refunded");
    if (from.includes("expired")) expect(action).toBe("pay");
  }
});

test("one action from one state leads to one place", () => {
  fc.assert(
    fc.property(anyState, fc.constantFrom(...sellerOrderMoves.map(({ action }) => action)), (state, action) => {
      const targets = sellerOrderMoves.filter((move) => move.action === action && move.from.includes(state));
      expect(targets.length).toBeLessThanOrEqual(1);
      for (const who of targets[0]?.who ?? []) expect(findMove(state, action, who)).toBe(targets[0]);
    }),
  );
});

test("a part of which some was given back is still sent once, and arrives once", () => {
  expect(actionsOf(part("partly_refunded"), "seller")).toEqual(["ship-some", "ship"]);
  expect(actionsOf(part("partly_refunded", { shippedAt: sentOn }), "seller")).toEqual(["deliver"]);
  expect(actionsOf(part("partly_refunded", { shippedAt: sentOn, deliveredAt: sentOn }), "seller")).toEqual([]);
  expect(actionsOf(part("shipped"), "buyer")).toEqual(["deliver"]);
  expect(actionsOf(part("paid"), "buyer")).toEqual([]);
});

test("what is fetched is handed over once by its seller or staff, and never sent", () => {
  const fetched = { delivery: "pickup" as const };
  expect(actionsOf({ ...part("paid"), ...fetched }, "seller")).toEqual(["prepare", "hand-over"]);
  expect(actionsOf({ ...part("preparing"), ...fetched }, "staff")).toContain("hand-over");
  expect(actionsOf({ ...part("partly_refunded"), ...fetched }, "seller")).toEqual(["hand-over"]);
  expect(actionsOf({ ...part("partly_refunded", { deliveredAt: sentOn }), ...fetched }, "seller")).toEqual([]);
  expect(actionsOf({ ...part("paid"), ...fetched }, "buyer")).toEqual([]);
  for (const state of sellerOrderStates) expect(actionsOf(part(state), "seller")).not.toContain("hand-over");
});

test("an order has a status exactly when a part has it and none has one of those before it", () => {
  fc.assert(
    fc.property(fc.array(anyState, { minLength: 1, maxLength: 6 }), anyState, (parts, status) => {
      const fits = parts.includes(status) && !parts.some((state) => statesBefore(status).includes(state));
      expect(fits).toBe(orderStatusOf(parts) === status);
    }),
  );
});
