import { expect, test } from "vitest";
import { isReceivable, receivedAmount } from "./money-received.ts";
import { type SellerOrderState, sellerOrderStates } from "./order-state.ts";

const part = (id: string, state: SellerOrderState = "shipped") => ({ id, state });

test("money is taken at the door only of an order paid there, and only once it was sent", () => {
  const taken = sellerOrderStates.filter((state) => isReceivable({ payMethod: "on-delivery" }, { state }));
  expect(taken).toEqual(["shipped", "delivered"]);
  for (const payMethod of ["online", "bank-transfer"]) expect(isReceivable({ payMethod }, part("a"))).toBe(false);
});

test("an order is paid when every part that goes on has its money, and with what each brought", () => {
  const parts = [part("a"), part("b"), part("c", "cancelled")];
  const brought = (...amounts: [string, number][]) => new Map(amounts);
  expect(receivedAmount(parts, brought(["a", 120]))).toBeNull();
  expect(receivedAmount(parts, brought(["a", 120], ["b", 90]))).toBe(210);
  expect(receivedAmount([part("c", "cancelled")], brought())).toBeNull();
});
