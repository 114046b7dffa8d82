import { expect, test } from "vitest";
import { nextPrice } from "./next-price.ts";

const ruled = { amountMinor: 1_120, byHand: false };
const byHand = { amountMinor: 1_500, byHand: true };

test("a price nobody touched follows its list; one by hand stays", () => {
  expect(nextPrice(ruled, { minor: 1_120, seen: 1_120 }, 1_300)).toEqual({ amountMinor: 1_300, byHand: false });
  expect(nextPrice(byHand, { minor: 1_500, seen: 1_500 }, 1_300)).toEqual(byHand);
  expect(nextPrice(byHand, null, 1_300)).toEqual(byHand);
  expect(nextPrice(null, null, 1_300)).toEqual({ amountMinor: 1_300, byHand: false });
});

test("what is typed anew is by hand, and what is emptied follows the list again", () => {
  expect(nextPrice(ruled, { minor: 1_500, seen: 1_120 }, 1_300)).toEqual(byHand);
  expect(nextPrice(byHand, { minor: null, seen: 1_500 }, 1_300)).toEqual({ amountMinor: 1_300, byHand: false });
  expect(nextPrice(null, { minor: 1_500, seen: null }, 1_300)).toEqual(byHand);
});

test("a list that moved while the form was open makes no price a price by hand", () => {
  expect(nextPrice(ruled, { minor: 1_000, seen: 1_000 }, 1_300)).toEqual({ amountMinor: 1_300, byHand: false });
});

test("without a list a price is only what people typed, and emptied it is gone", () => {
  expect(nextPrice(ruled, { minor: 1_120 }, null)).toEqual(ruled);
  expect(nextPrice(ruled, { minor: null }, null)).toBeNull();
  expect(nextPrice(null, { minor: null }, null)).toBeNull();
  expect(nextPrice(null, { minor: 900 }, null)).toEqual({ amountMinor: 900, byHand: true });
});
