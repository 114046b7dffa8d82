import fc from "fast-check";
import { expect, test } from "vitest";
import { type PartMovement, type SoldPart, type StatementRules, statementRows, statementTotals } from "./statement.ts";

const rules: StatementRules = {
  fees: [
    { bp: 0, validFrom: "2026-01-01", validTo: "2026-11-30" },
    { bp: 250, validFrom: "2026-12-01", validTo: null },
  ],
  withholding: [
    { revenue: "goods", vatBp: 100, pitBp: 50, validFrom: "2025-07-01", validTo: null },
    { revenue: "transport", vatBp: 300, pitBp: 150, validFrom: "2025-07-01", validTo: null },
  ],
};
const november = { from: "2026-11-01", until: "2026-12-01", withheld: true };
const all = { from: "2000-01-01", until: "2100-01-01" };

function part(change: Partial<SoldPart> = {}, ...movements: PartMovement[]): SoldPart {
  const sale: PartMovement = { day: "2026-11-10", kind: "sale", goodsMinor: 370_000, shippingMinor: 35_000 };
  return {
    sellerOrderId: "p1",
    orderCode: "AB12CD34",
    currency: "VND",
    abroad: false,
    takenBy: "portal",
    movements: [sale, ...movements],
    ...change,
  };
}

test("a household's sale inside Vietnam bears 1 % and 0.5 % on goods, 3 % and 1.5 % on transport", () => {
  const [row] = statementRows([part()], rules, november);
  expect(row).toMatchObject({ feeMinor: 0, vatMinor: 3_700 + 1_050, pitMinor: 1_850 + 525, payableMinor: 397_875 });
});

test("a parcel abroad bears income tax only; an enterprise and money that never came to the portal bear none", () => {
  expect(statementRows([part({ abroad: true })], rules, november)[0]).toMatchObject({ vatMinor: 0, pitMinor: 2_375 });
  expect(statementRows([part()], rules, { ...november, withheld: false })[0]).toMatchObject({
    vatMinor: 0,
    pitMinor: 0,
  });
  expect(statementRows([part({ takenBy: "seller" })], rules, november)[0]).toMatchObject({
    vatMinor: 0,
    pitMinor: 0,
    payableMinor: 0,
  });
});

test("a refund in a later month stands there, with the rules of the day of sale", () => {
  const refund: PartMovement = { day: "2026-12-05", kind: "refund", goodsMinor: -185_000, shippingMinor: 0 };
  const rows = statementRows([part({}, refund)], rules, { from: "2026-12-01", until: "2027-01-01", withheld: true });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ feeMinor: 0, vatMinor: -1_850, pitMinor: -925, payableMinor: -182_225 });
});

test("the fee is the one in force on the day of sale, also when it changes afterwards", () => {
  const sale: PartMovement = { day: "2026-12-01", kind: "sale", goodsMinor: 100_000, shippingMinor: 0 };
  const december = statementRows([part({ movements: [sale] })], rules, { ...all, withheld: false });
  expect(december[0]?.feeMinor).toBe(2_500);
});

test("a part given back whole, in however many steps, costs exactly nothing, in every currency", () => {
  const steps = fc.tuple(fc.nat(3_000_000), fc.nat(300_000), fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }));
  const currency = fc.constantFrom("VND", "JPY", "KRW", "THB", "SGD", "MYR", "USD");
  fc.assert(
    fc.property(steps, currency, fc.boolean(), ([goods, shipping, cuts], money, abroad) => {
      let left = { goods, shipping };
      const back = cuts.map(([first, second]): PartMovement => {
        const step = { goods: first % (left.goods + 1), shipping: second % (left.shipping + 1) };
        left = { goods: left.goods - step.goods, shipping: left.shipping - step.shipping };
        return { day: "2026-12-02", kind: "refund", goodsMinor: -step.goods, shippingMinor: -step.shipping };
      });
      const rest: PartMovement = {
        day: "2026-12-03",
        kind: "refund",
        goodsMinor: -left.goods,
        shippingMinor: -left.shipping,
      };
      const sale: PartMovement = { day: "2026-12-01", kind: "sale", goodsMinor: goods, shippingMinor: shipping };
      const sold = part({ currency: money as "VND", abroad, movements: [sale, ...back, rest] });
      const [total] = statementTotals(statementRows([sold], rules, { ...all, withheld: true }));
      expect(Object.values(total ?? {}).filter((value) => typeof value === "number" && value !== 0)).toEqual([]);
    }),
  );
});

test("each currency has a total of its own", () => {
  const rows = statementRows([part(), part({ currency: "JPY", abroad: true })], rules, november);
  expect(statementTotals(rows).map(({ currency, goodsMinor }) => [currency, goodsMinor])).toEqual([
    ["JPY", 370_000],
    ["VND", 370_000],
  ]);
});
