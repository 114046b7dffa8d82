import { expect, test } from "vitest";
import { partyLines, visitPricesOf } from "./visit-prices.ts";

test("adults pay the group's price from its number on, where there is one; children always pay their own", () => {
  const party = { adults: 8, children: 2 };
  expect(partyLines(party, 8, true)).toEqual([
    { kind: "group", persons: 8 },
    { kind: "child", persons: 2 },
  ]);
  expect(partyLines({ ...party, adults: 7 }, 8, true)[0]).toEqual({ kind: "adult", persons: 7 });
  expect(partyLines(party, null, true)[0]).toEqual({ kind: "adult", persons: 8 });
  expect(partyLines(party, 8, false)[0]).toEqual({ kind: "adult", persons: 8 });
});

test("who is not there is no line", () => {
  expect(partyLines({ adults: 0, children: 3 }, null, false)).toEqual([{ kind: "child", persons: 3 }]);
});

test("a price that is not set is none, and nothing is a price", () => {
  const prices = visitPricesOf([
    { currency: "VND", amountMinor: 100, childMinor: 0, groupMinor: null },
    { currency: "JPY", amountMinor: 1, childMinor: null, groupMinor: 1 },
  ]);
  expect(prices).toEqual({ adult: { VND: 100, JPY: 1 }, child: { VND: 0 }, group: { JPY: 1 } });
});
