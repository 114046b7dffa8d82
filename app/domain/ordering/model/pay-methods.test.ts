import { expect, test } from "vitest";
import { type PayMethod, payMethods, payMethodsFor } from "./pay-methods.ts";
import type { Parcel, PricedLine } from "./priced-cart.ts";

const both: readonly PayMethod[] = ["online", "on-delivery"];
const cartOf = (...classes: string[]) => ({
  parcels: [{ lines: classes.map((importClass) => ({ importClass }) as PricedLine) } as Parcel],
});

test("alcohol is never paid in cash on delivery, whatever else is in the cart", () => {
  expect(payMethodsFor(cartOf("alcohol"), both)).toEqual(["online"]);
  expect(payMethodsFor(cartOf("roasted", "alcohol", "tea"), both)).toEqual(["online"]);
});

test("other goods may be paid in every way the portal takes", () => {
  expect(payMethodsFor(cartOf("roasted", "tea"), both)).toEqual(both);
  expect(payMethodsFor(cartOf("roasted"))).toEqual(payMethods);
});
