import fc from "fast-check";
import { expect, test } from "vitest";
import { type Currency, money } from "#app/shared/money.ts";
import { payMethods } from "#app/shared/pay-method.ts";
import data from "#prisma/reference/payment-limits.json" with { type: "json" };
import { limitBreach, mostOrderMinor, type PaymentLimit } from "./payment-limits.ts";

const limits = data.limits as PaymentLimit[];
const currencies: Currency[] = ["VND", "KRW", "JPY", "THB", "SGD", "MYR", "USD"];

test("the provider's limits are known in every currency of the portal", () => {
  expect(limits.map(({ currency }) => currency).sort()).toEqual([...currencies].sort());
});

test("a sum is taken exactly between the least and the most of its currency", () => {
  fc.assert(
    fc.property(fc.constantFrom(...limits), fc.integer({ min: 0, max: 200_000_000 }), (limit, minor) => {
      const breach = limitBreach(money(minor, limit.currency), "online", limits);
      const expected = minor < limit.leastMinor ? "too-small" : minor > limit.mostMinor ? "too-large" : null;
      expect(breach?.code ?? null).toBe(expected);
    }),
  );
  for (const { currency, leastMinor, mostMinor } of limits) {
    expect(limitBreach(money(leastMinor, currency), "online", limits)).toBeNull();
    expect(limitBreach(money(mostMinor, currency), "online", limits)).toBeNull();
    expect(limitBreach(money(leastMinor - 1, currency), "online", limits)).toEqual({
      code: "too-small",
      least: { minor: leastMinor, currency },
    });
  }
});

test("without a provider there is no limit but that of the tables", () => {
  for (const method of payMethods.filter((each) => each !== "online")) {
    expect(limitBreach(money(1, "VND"), method, limits)).toBeNull();
    expect(limitBreach(money(150_000_000, "VND"), method, limits)).toBeNull();
    expect(limitBreach(money(mostOrderMinor + 1, "VND"), method, limits)).toMatchObject({ code: "too-large" });
  }
});
