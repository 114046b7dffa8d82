import { expect, test } from "vitest";
import { onlyUnits } from "./only-units.ts";

const yen = (minor: number) => ({ minor, currency: "JPY" as const });
const line = (id: string, quantity: number) => ({
  ...{ id, quantity, grossG: 300 },
  unitPrice: yen(1_000),
  line: yen(1_000 * quantity),
});
const part = { lines: [line("a", 3), line("b", 1)], goods: yen(4_000), weightG: 1_200 };

test("only what lies in the parcel is packed, weighed and declared", () => {
  expect(onlyUnits(part, new Map([["a", 2]]))).toEqual({ lines: [line("a", 2)], goods: yen(2_000), weightG: 600 });
  expect(onlyUnits(part, new Map())).toEqual({ lines: [], goods: yen(0), weightG: 0 });
});

test("no parcel holds more than was bought", () => {
  expect(onlyUnits(part, new Map([["b", 9]])).lines).toEqual([line("b", 1)]);
});
