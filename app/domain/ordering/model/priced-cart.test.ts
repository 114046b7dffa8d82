import fc from "fast-check";
import { expect, test } from "vitest";
import { type Currency, type Money, money, multiplyMoney } from "#app/shared/money.ts";
import { addUpCart, type LineProblem, type PricedLine } from "./priced-cart.ts";

function lineOf(
  wish: Partial<PricedLine> & { variantId: string; sellerId: string; unit: Money | null; quantity: number },
): PricedLine {
  return {
    productId: "p",
    productKey: "p",
    sellerName: wish.sellerId,
    slug: "s",
    name: "n",
    nameLocale: "en",
    nameVi: "n",
    variantLabel: "v",
    labelLocale: "en",
    variantLabelVi: "v",
    unitCode: "u",
    emblem: "e",
    accent: "a",
    importClass: "tea",
    hs6: null,
    grossG: 300,
    promisedOn: null,
    changedFrom: null,
    problem: null,
    verdict: "ok",
    ruleText: null,
    line: wish.unit ? multiplyMoney(wish.unit, wish.quantity) : null,
    discount: money(0, wish.unit?.currency ?? "VND"),
    ...wish,
  };
}

const currencies: Currency[] = ["VND", "KRW", "JPY", "THB", "SGD", "MYR", "USD"];
const problems: (LineProblem | null)[] = [
  null,
  null,
  null,
  { kind: "short", left: 1 },
  { kind: "sold-out" },
  { kind: "blocked" },
  { kind: "gone" },
];
const anyCart = fc.constantFrom(...currencies).chain((currency) =>
  fc.tuple(
    fc.constant(currency),
    fc.array(
      fc.record({
        seller: fc.integer({ min: 1, max: 4 }),
        minor: fc.integer({ min: 1, max: 5_000_000 }),
        quantity: fc.integer({ min: 1, max: 999 }),
        grossG: fc.integer({ min: 1, max: 5_000 }),
        problem: fc.constantFrom(...problems),
      }),
      { maxLength: 12 },
    ),
  ),
);

test("lines add up to parcels and parcels to the total, to the unit, in every currency", () => {
  fc.assert(
    fc.property(anyCart, ([currency, wishes]) => {
      const lines = wishes.map(({ seller, minor, ...rest }, index) =>
        lineOf({ ...rest, variantId: String(index), sellerId: `s${seller}`, unit: { minor, currency } }),
      );
      const cart = addUpCart(lines, currency, ({ weightG }) => (weightG <= 20_000 ? weightG * 3 : null));
      const ordered = cart.parcels.flatMap((parcel) => parcel.lines);
      expect(ordered.length + cart.setAside.length).toBe(lines.length);
      expect(cart.goods.minor).toBe(ordered.reduce((sum, { line }) => sum + (line?.minor ?? 0), 0));
      expect(cart.shipping.minor).toBe(cart.parcels.reduce((sum, { shipping }) => sum + (shipping?.minor ?? 0), 0));
      expect(cart.total.minor).toBe(cart.goods.minor + cart.shipping.minor);
      expect(new Set(cart.parcels.map(({ sellerId }) => sellerId)).size).toBe(cart.parcels.length);
      if (cart.ready) expect(ordered.every(({ problem }) => problem === null)).toBe(true);
    }),
  );
});

test("what cannot be ordered stays aside and costs nothing; what is only short is counted and stops the checkout", () => {
  const unit = { minor: 100, currency: "JPY" as const };
  const lines = [
    lineOf({ variantId: "a", sellerId: "s1", unit, quantity: 2 }),
    lineOf({ variantId: "b", sellerId: "s1", unit, quantity: 5, problem: { kind: "short", left: 3 } }),
    lineOf({ variantId: "c", sellerId: "s2", unit: null, quantity: 1, problem: { kind: "no-price" } }),
  ];
  const cart = addUpCart(lines, "JPY", () => 50);
  expect(cart.total.minor).toBe(750);
  expect(cart.setAside.map(({ variantId }) => variantId)).toEqual(["c"]);
  expect(cart.ready).toBe(false);
});

test("a parcel too heavy for the zone stops the checkout", () => {
  const line = lineOf({ variantId: "a", sellerId: "s1", unit: { minor: 100, currency: "JPY" }, quantity: 1 });
  expect(addUpCart([line], "JPY", () => null).ready).toBe(false);
});
