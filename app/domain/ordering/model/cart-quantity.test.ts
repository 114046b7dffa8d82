import { expect, test } from "vitest";
import { readQuantity } from "./cart-quantity.ts";

test("a quantity is a whole number from 1 to 999, in any digits people type", () => {
  expect(["1", " 12 ", "999", "３"].map(readQuantity)).toEqual([1, 12, 999, 3]);
});

test("nothing, zero, negative, fractional, huge and other words are no quantity", () => {
  for (const typed of [undefined, "", "0", "-1", "1.5", "1,5", "1000", "1e3", "99999999999", "two", "1;2"]) {
    expect(readQuantity(typed)).toBeNull();
  }
});
