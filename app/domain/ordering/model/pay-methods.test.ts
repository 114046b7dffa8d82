import { expect, test } from "vitest";
import type { Currency } from "#app/shared/money.ts";
import type { PayOffer } from "#app/shared/pay-method.ts";
import { payMethodsFor } from "./pay-methods.ts";
import type { Parcel, PricedLine } from "./priced-cart.ts";
import type { PricedVisit } from "./priced-visit.ts";

const offers: readonly PayOffer[] = [
  { method: "online" },
  { method: "bank-transfer" },
  { method: "on-delivery", mostMinor: 5_000_000 },
];
const now = new Date("2026-11-24T03:00:00Z");
const ways = { offers, hasBankAccount: true, now };
const cartOf = (classes: string[], minor = 400_000, currency: Currency = "VND") => ({
  parcels: [{ lines: classes.map((importClass) => ({ importClass }) as PricedLine) } as Parcel],
  visits: [] as PricedVisit[],
  total: { minor, currency },
});
const visitOn = (start: string) => ({ start: new Date(start) }) as PricedVisit;

test("alcohol is never paid in cash on delivery, whatever else is in the cart", () => {
  expect(payMethodsFor(cartOf(["alcohol"]), ways)).toEqual(["online", "bank-transfer"]);
  expect(payMethodsFor(cartOf(["roasted", "alcohol", "tea"]), ways)).toEqual(["online", "bank-transfer"]);
});

test("other goods may be paid in every way the market offers, online first", () => {
  expect(payMethodsFor(cartOf(["roasted", "tea"]), ways)).toEqual(["online", "bank-transfer", "on-delivery"]);
});

test("cash on delivery ends at the market's limit, to the dong", () => {
  expect(payMethodsFor(cartOf(["tea"], 5_000_000), ways)).toContain("on-delivery");
  expect(payMethodsFor(cartOf(["tea"], 5_000_001), ways)).toEqual(["online", "bank-transfer"]);
});

test("without a bank account no transfer is offered", () => {
  expect(payMethodsFor(cartOf(["tea"]), { offers, hasBankAccount: false, now })).toEqual(["online", "on-delivery"]);
});

test("what is charged in another currency is paid online, and so is a market that says nothing", () => {
  expect(payMethodsFor(cartOf(["tea"], 2_970, "JPY"), ways)).toEqual(["online"]);
  expect(payMethodsFor(cartOf(["tea"]), { offers: undefined, hasBankAccount: true, now })).toEqual(["online"]);
});

test("a seat is never paid at the door, and by transfer only where the money has its time to arrive before the visit", () => {
  const later = { ...cartOf(["tea"]), visits: [visitOn("2026-12-10T00:00:00Z")] };
  expect(payMethodsFor(later, ways)).toEqual(["online", "bank-transfer"]);
  const soon = { ...cartOf([]), visits: [visitOn("2026-12-10T00:00:00Z"), visitOn("2026-11-25T00:00:00Z")] };
  expect(payMethodsFor(soon, ways)).toEqual(["online"]);
});
