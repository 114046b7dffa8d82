import { expect, test } from "vitest";
import { moneyMoves } from "./money-moves.ts";

const at = new Date("2026-11-24T03:00:00Z");
const paid = { id: "a", state: "succeeded" as const, amountMinor: 5_000, updatedAt: at };
const yen = (minor: number) => ({ minor, currency: "JPY" });

test("a paid order without refunds keeps what came", () => {
  expect(moneyMoves([paid], [], "JPY")).toEqual({ received: yen(5_000), returned: [], kept: yen(5_000) });
});

test("refunds are told one by one, those on their way without a day", () => {
  const refunds = [
    { paymentId: "a", state: "done" as const, amountMinor: 1_200, doneAt: at },
    { paymentId: "a", state: "due" as const, amountMinor: 300, doneAt: null },
  ];
  expect(moneyMoves([paid], refunds, "JPY")).toEqual({
    received: yen(5_000),
    returned: [
      { amount: yen(1_200), at },
      { amount: yen(300), at: null },
    ],
    kept: yen(3_500),
  });
});

test("a second payment that goes back whole is told with its money", () => {
  const twice = { ...paid, id: "b", state: "refunded" as const };
  const failed = { ...paid, id: "c", state: "failed" as const };
  expect(moneyMoves([paid, twice, failed], [], "JPY")).toEqual({
    received: yen(10_000),
    returned: [{ amount: yen(5_000), at }],
    kept: yen(5_000),
  });
});
