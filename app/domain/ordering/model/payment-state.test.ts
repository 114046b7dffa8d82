import fc from "fast-check";
import { expect, test } from "vitest";
import { type PaymentOutcome, type PaymentState, paymentAfter } from "./payment-state.ts";

const outcomes: PaymentOutcome[] = ["succeeded", "delayed", "failed", "expired", "cancelled", "refunded"];

function after(told: readonly PaymentOutcome[]): PaymentState {
  return told.reduce<PaymentState>((state, outcome) => paymentAfter(state, outcome) ?? state, "pending");
}

test("whatever the order and the repetitions, the same news end in the same state", () => {
  const told = fc.array(fc.constantFrom(...outcomes), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      told.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([one, other]) => {
        expect(after(one)).toBe(after(other));
      },
    ),
  );
});

test("money that arrived wins over every way of not arriving, and a refund over that", () => {
  expect(after(["succeeded", "expired", "failed", "cancelled"])).toBe("succeeded");
  expect(after(["expired", "succeeded"])).toBe("succeeded");
  expect(after(["refunded", "succeeded"])).toBe("refunded");
  expect(paymentAfter("refund_due", "succeeded")).toBeNull();
});
