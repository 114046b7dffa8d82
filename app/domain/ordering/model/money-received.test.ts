import { expect, test } from "vitest";
import { isReceivable, receivedAmount } from "./money-received.ts";
import { type SellerOrderState, sellerOrderStates } from "./order-state.ts";

const part = (id: string, state: SellerOrderState = "shipped", discountMinor = 0) => ({
  ...{ id, state, goodsMinor: 100, shippingMinor: 20, discountMinor },
});

test("money is taken at the door only of an order paid there, and only once it was sent", () => {
  const taken = sellerOrderStates.filter((state) => isReceivable({ payMethod: "on-delivery" }, { state }));
  expect(taken).toEqual(["shipped", "delivered"]);
  for (const payMethod of ["online", "bank-transfer"]) expect(isReceivable({ payMethod }, part("a"))).toBe(false);
});

test("an order is paid when every part that goes on has its money, and for what they cost", () => {
  const parts = [part("a"), part("b"), part("c", "cancelled")];
  expect(receivedAmount(parts, ["a"])).toBeNull();
  expect(receivedAmount(parts, ["a", "b"])).toBe(240);
  expect(receivedAmount([part("c", "cancelled")], [])).toBeNull();
  expect(receivedAmount([part("a"), part("b", "shipped", 30)], ["a", "b"])).toBe(210);
});
