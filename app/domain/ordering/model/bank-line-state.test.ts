import { expect, test } from "vitest";
import { bankLineStates, isOpenLine, namedOrder } from "./bank-line-state.ts";

const first = { code: "K7PQ2XWM", totalMinor: 100_000 };
const second = { code: "B4CD5FGH", totalMinor: 200_000 };

test("what paid an order or was set aside waits for nobody", () => {
  expect(bankLineStates.filter((state) => !isOpenLine(state))).toEqual(["matched", "set_aside"]);
});

test("a text that names one order is about it, whatever the amount", () => {
  expect(namedOrder([first], 1)).toBe(first);
  expect(namedOrder([], 1)).toBeNull();
});

test("of several orders the amount decides, and never a guess", () => {
  expect(namedOrder([first, second], 200_000)).toBe(second);
  expect(namedOrder([first, second], 300_000)).toBeNull();
  expect(namedOrder([first, { ...second, totalMinor: 100_000 }], 100_000)).toBeNull();
});
