import { expect, test } from "vitest";
import { stillToSend } from "./still-to-send.ts";

const yen = (minor: number) => ({ minor, currency: "JPY" as const });
const line = (id: string, quantity: number) => ({
  ...{ id, quantity, grossG: 300 },
  unitPrice: yen(1_000),
  line: yen(1_000 * quantity),
});
const part = { lines: [line("a", 3), line("b", 1)], goods: yen(4_000), weightG: 1_200, shippedAt: null };

test("what was given back before it left is neither packed nor declared", () => {
  const left = stillToSend(
    part,
    new Map([
      ["a", 1],
      ["b", 1],
    ]),
  );
  expect(left).toEqual({ ...part, lines: [line("a", 2)], goods: yen(2_000), weightG: 600 });
});

test("a parcel that was sent holds what it held", () => {
  const sent = { ...part, shippedAt: new Date("2026-11-24T03:00:00Z") };
  expect(stillToSend(sent, new Map([["a", 1]]))).toBe(sent);
});
