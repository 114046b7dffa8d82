import { expect, test } from "vitest";
import { sellerOrderStates } from "./order-state.ts";
import { uselessBecause } from "./refund-reason.ts";

test("money is of use only to an order of which a part still waits for it or ran out of time", () => {
  for (const state of sellerOrderStates) {
    const isOfUse = state === "awaiting_payment" || state === "expired";
    expect(uselessBecause({ paidAlready: false, parts: [state] })).toBe(isOfUse ? null : "closed");
  }
  expect(uselessBecause({ paidAlready: false, parts: ["cancelled", "expired"] })).toBeNull();
});

test("a second payment is one too many, whatever became of the order", () => {
  for (const state of sellerOrderStates)
    expect(uselessBecause({ paidAlready: true, parts: [state] })).toBe("paid_twice");
});
