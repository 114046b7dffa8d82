import fc from "fast-check";
import { expect, test } from "vitest";
import { feeOn } from "./fee.ts";
import { type PartMovement, type SoldPart, statementRows, statementTotals, type WithholdingRule } from "./statement.ts";

const rules: WithholdingRule[] = [
  { revenue: "goods", vatBp: 100, pitBp: 50, validFrom: "2025-07-01", validTo: null },
  { revenue: "services", vatBp: 500, pitBp: 200, validFrom: "2025-07-01", validTo: null },
  { revenue: "transport", vatBp: 300, pitBp: 150, validFrom: "2025-07-01", validTo: null },
];
const november = { from: "2026-11-01", until: "2026-12-01", withheld: true };
const all = { from: "2000-01-01", until: "2100-01-01" };

function moved(day: string, goodsMinor: number, shippingMinor: number, voucherMinor = 0): PartMovement {
  return {
    day,
    kind: goodsMinor < 0 || shippingMinor < 0 ? "refund" : "sale",
    goodsMinor,
    shippingMinor,
    voucherMinor,
  };
}

function part(change: Partial<SoldPart> = {}, ...movements: PartMovement[]): SoldPart {
  const sale = moved("2026-11-10", 370_000, 35_000);
  return {
    sellerOrderId: "p1",
    orderCode: "AB12CD34",
    currency: "VND",
    revenue: "goods",
    abroad: false,
    feeBp: 0,
    takenBy: "portal",
    movements: [sale, ...movements],
    ...change,
  };
}

test("a household's sale inside Vietnam bears 1 % and 0.5 % on goods, 3 % and 1.5 % on transport", () => {
  const [row] = statementRows([part()], rules, november);
  expect(row).toMatchObject({ feeMinor: 0, vatMinor: 3_700 + 1_050, pitMinor: 1_850 + 525, payableMinor: 397_875 });
});

test("a household's visit bears 5 % and 2 %, as a service, whoever comes", () => {
  const sale = moved("2026-11-10", 370_000, 0);
  const visit = { ...part({ revenue: "services" }), movements: [sale] };
  expect(statementRows([visit], rules, november)[0]).toMatchObject({ vatMinor: 18_500, pitMinor: 7_400 });
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
  const refund = moved("2026-12-05", -185_000, 0);
  const rows = statementRows([part({}, refund)], rules, { from: "2026-12-01", until: "2027-01-01", withheld: true });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ feeMinor: 0, vatMinor: -1_850, pitMinor: -925, payableMinor: -182_225 });
});

test("the fee is the one of the day of sale, also when it changes afterwards", () => {
  const fees = [
    { bp: 0, validFrom: "2026-01-01", validTo: "2026-11-30" },
    { bp: 250, validFrom: "2026-12-01", validTo: null },
  ];
  expect([feeOn(fees, "2026-11-30"), feeOn(fees, "2026-12-01"), feeOn(fees, "2025-12-31")]).toEqual([0, 250, 0]);
  const sold = part({ feeBp: 250 }, moved("2027-05-01", -100_000, 0));
  const rows = statementRows([sold], rules, { ...all, withheld: false });
  expect(rows.map(({ feeMinor }) => feeMinor)).toEqual([9_250, -2_500]);
});

test("the programme pays a voucher: the seller gets the full price, and what the buyer did not pay at the door", () => {
  const sale = moved("2026-11-10", 100_000, 20_000, 30_000);
  const back = moved("2026-11-12", -50_000, 0, -15_000);
  const payable = (takenBy: SoldPart["takenBy"]) =>
    statementRows([part({ takenBy, movements: [sale, back] })], rules, { ...november, withheld: false }).map(
      ({ payableMinor }) => payableMinor,
    );
  expect(payable("portal")).toEqual([120_000, -50_000]);
  expect(payable("seller")).toEqual([30_000, -15_000]);
});

test("a part given back whole, in however many steps, costs exactly nothing, in every currency", () => {
  const cut = fc.tuple(fc.nat(), fc.nat(), fc.nat());
  const steps = fc.tuple(fc.nat(3_000_000), fc.nat(300_000), fc.nat(90), fc.array(cut, { maxLength: 6 }));
  const currency = fc.constantFrom("VND", "JPY", "KRW", "THB", "SGD", "MYR", "USD");
  const terms = fc.record({ abroad: fc.boolean(), feeBp: fc.nat(2_000), takenBy: fc.constantFrom("portal", "seller") });
  fc.assert(
    fc.property(steps, currency, terms, ([goods, shipping, percent, cuts], money, { takenBy, ...rest }) => {
      const voucher = Math.floor((goods * percent) / 100);
      let left = { goods, shipping, voucher };
      const back = cuts.map(([first, second, third]): PartMovement => {
        const step = {
          ...{ goods: first % (left.goods + 1), shipping: second % (left.shipping + 1) },
          voucher: third % (left.voucher + 1),
        };
        left = {
          ...{ goods: left.goods - step.goods, shipping: left.shipping - step.shipping },
          voucher: left.voucher - step.voucher,
        };
        return moved("2026-12-02", -step.goods, -step.shipping, -step.voucher);
      });
      const sale = moved("2026-12-01", goods, shipping, voucher);
      const last = moved("2026-12-03", -left.goods, -left.shipping, -left.voucher);
      const terms = { ...rest, takenBy: takenBy as SoldPart["takenBy"], currency: money as "VND" };
      const sold = part({ ...terms, movements: [sale, ...back, last] });
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
