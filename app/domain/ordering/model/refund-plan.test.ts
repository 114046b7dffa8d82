import fc from "fast-check";
import { expect, test } from "vitest";
import { type Currency, currencyExponent } from "#app/shared/money.ts";
import { refundOfPart } from "./part-refund.ts";
import { compareRefunds, moneyStateOf } from "./refund-ledger.ts";
import { type PaidOrder, planRefund, type RefundPlan, type RefundWish } from "./refund-plan.ts";

const currencies = Object.keys(currencyExponent) as Currency[];

/** Two sellers, three lines: 3 × 1 000, 2 × 250 and 1 × 7; shipping 40 and 60. */
function orderOf(change: Partial<PaidOrder> = {}): PaidOrder {
  const line = (id: string, partId: string, quantity: number, unit: number) => ({
    ...{ id, partId, variantId: `v-${id}`, quantity, lineMinor: quantity * unit },
    ...{ discountMinor: 0, refundedUnits: 0, refundedArrivedUnits: 0, refundedMinor: 0, refundedDiscountMinor: 0 },
    ...{ sentUnits: partId === "two" ? quantity : 0, goneUnits: 0, shelvedUnits: 0, restockedUnits: 0 },
  });
  const lines = [line("a", "one", 3, 1_000), line("b", "one", 2, 250), line("c", "two", 1, 7)];
  const shippingMinor = 100;
  return {
    currency: "VND",
    paidMinor: 3_507 + shippingMinor,
    refundedMinor: 0,
    shippingMinor,
    refundedShippingMinor: 0,
    parts: [
      { id: "one", shippingMinor: 40, refundedShippingMinor: 0 },
      { id: "two", shippingMinor: 60, refundedShippingMinor: 0 },
    ],
    lines,
    ...change,
  };
}

const some = (lines: RefundWish["lines"], shippingMinor = 0): RefundWish => ({ what: "some", lines, shippingMinor });
const all: RefundWish = { what: "all", lines: [], shippingMinor: 0 };

function after(order: PaidOrder, plan: RefundPlan): PaidOrder {
  return {
    ...order,
    refundedMinor: order.refundedMinor + plan.amountMinor,
    refundedShippingMinor: order.refundedShippingMinor + plan.shippingMinor,
    parts: order.parts.map((part) => ({
      ...part,
      refundedShippingMinor: part.refundedShippingMinor + shippingOfPart(order, plan, part.id),
    })),
    lines: order.lines.map((line) => {
      const given = plan.lines.find(({ lineId }) => lineId === line.id);
      if (!given) return line;
      return {
        ...line,
        refundedUnits: line.refundedUnits + given.quantity,
        refundedMinor: line.refundedMinor + given.amountMinor,
        refundedDiscountMinor: line.refundedDiscountMinor + given.discountMinor,
      };
    }),
  };
}

/** As the statements share a refund out. */
function shippingOfPart({ parts, lines, currency }: PaidOrder, plan: RefundPlan, partId: string): number {
  const given = plan.lines.map(({ lineId, amountMinor, discountMinor }) => ({
    ...{ orderLineId: lineId, amountMinor, discountMinor },
  }));
  const shares = parts.map(({ id, shippingMinor }) => {
    const own = lines.filter((line) => line.partId === id);
    const goodsMinor = own.reduce((sum, { lineMinor, discountMinor }) => sum + lineMinor - discountMinor, 0);
    return { id, shippingMinor, goodsMinor, lineIds: own.map((line) => line.id) };
  });
  return refundOfPart({ ...plan, lines: given }, shares, partId, currency).shippingMinor;
}

function planned(order: PaidOrder, wish: RefundWish): RefundPlan {
  const plan = planRefund(order, wish);
  if (!plan.ok) throw new Error(plan.error);
  return plan.value;
}

test("some units of a line give back what they cost, and the part goes on", () => {
  const plan = planned(orderOf(), some([{ lineId: "a", quantity: 2, restock: 1 }], 15));
  expect(plan).toMatchObject({
    amountMinor: 2_015,
    shippingMinor: 15,
    moves: [{ partId: "one", action: "refund-part" }],
  });
  expect(plan.lines).toMatchObject([{ lineId: "a", quantity: 2, restock: 1, amountMinor: 2_000 }]);
});

test("of a part that is half sent, what was not sent goes to the shelf by itself", () => {
  const order = orderOf();
  const half = { ...order, lines: order.lines.map((line) => (line.id === "a" ? { ...line, sentUnits: 1 } : line)) };
  expect(planned(half, some([{ lineId: "a", quantity: 3, restock: null }])).lines).toMatchObject([{ restock: 2 }]);
  expect(planned(half, all).lines).toMatchObject([{ restock: 2 }, { restock: 2 }, { restock: 0 }]);
});

test("a seller's part gives back its goods and its shipping; what was not sent goes to the shelf", () => {
  const one = planned(orderOf(), { what: { partId: "one" }, lines: [], shippingMinor: 0 });
  expect(one).toMatchObject({ amountMinor: 3_540, shippingMinor: 40, moves: [{ partId: "one", action: "refund" }] });
  expect(one.lines.map(({ restock }) => restock)).toEqual([3, 2]);
  const two = planned(orderOf(), { what: { partId: "two" }, lines: [], shippingMinor: 0 });
  expect(two.lines).toMatchObject([{ lineId: "c", restock: 0, amountMinor: 7 }]);
});

test("the shipping of a part goes back once, with its goods in whatever steps they go", () => {
  const once = after(orderOf(), planned(orderOf(), some([{ lineId: "a", quantity: 1, restock: null }], 40)));
  const one = planned(once, { what: { partId: "one" }, lines: [], shippingMinor: 0 });
  expect(one).toMatchObject({ shippingMinor: 0, amountMinor: 2_500 });
  const again = planRefund(once, some([{ lineId: "b", quantity: 1, restock: null }], 1));
  expect(again).toEqual({ ok: false, error: "more-shipping" });
  expect(planned(once, some([{ lineId: "c", quantity: 1, restock: null }], 60)).shippingMinor).toBe(60);
  expect(planned(once, all).shippingMinor).toBe(60);
});

test("what cannot be given back is told by its reason", () => {
  const refusal = (order: PaidOrder, wish: RefundWish) => {
    const plan = planRefund(order, wish);
    return plan.ok ? null : plan.error;
  };
  const order = orderOf();
  const line = (quantity: number, restock: number | null = null) => some([{ lineId: "a", quantity, restock }]);
  expect(refusal(orderOf({ paidMinor: 0 }), all)).toBe("not-paid");
  expect(refusal(order, some([]))).toBe("nothing-chosen");
  expect(refusal(order, line(0))).toBe("nothing-chosen");
  expect(refusal(order, line(4))).toBe("more-units");
  expect(refusal(order, line(-1))).toBe("more-units");
  expect(refusal(order, line(1.5))).toBe("more-units");
  expect(refusal(order, line(1, 2))).toBe("more-restock");
  expect(refusal(order, some([], 101))).toBe("more-shipping");
  expect(refusal(order, some([{ lineId: "z", quantity: 1, restock: null }]))).toBe("unknown-line");
  expect(refusal(orderOf({ refundedMinor: 3_000 }), line(1))).toBe("more-than-paid");
  expect(refusal(after(order, planned(order, all)), all)).toBe("nothing-chosen");
});

const anyOrder = fc
  .record({
    currency: fc.constantFrom(...currencies),
    lines: fc.array(
      fc.record({
        part: fc.nat(2),
        quantity: fc.integer({ min: 1, max: 20 }),
        unit: fc.integer({ min: 1, max: 99_999 }),
        percentOff: fc.integer({ min: 0, max: 90 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    shipping: fc.array(fc.nat(50_000), { minLength: 3, maxLength: 3 }),
  })
  .map(({ currency, lines, shipping }): PaidOrder => {
    const shippingMinor = shipping.reduce((sum, each) => sum + each, 0);
    const offOf = ({ quantity, unit, percentOff }: (typeof lines)[number]) =>
      Math.floor((quantity * unit * percentOff) / 100);
    const goods = lines.reduce((sum, line) => sum + line.quantity * line.unit - offOf(line), 0);
    return {
      ...{ currency, shippingMinor, paidMinor: goods + shippingMinor, refundedMinor: 0, refundedShippingMinor: 0 },
      parts: shipping.map((each, index) => ({ id: `p${index}`, shippingMinor: each, refundedShippingMinor: 0 })),
      lines: lines.map(({ part, quantity, unit, percentOff }, index) => ({
        ...{ id: `l${index}`, partId: `p${part}`, variantId: `v${index}`, quantity, lineMinor: quantity * unit },
        ...{ discountMinor: offOf({ part, quantity, unit, percentOff }), refundedDiscountMinor: 0 },
        ...{ refundedUnits: 0, refundedArrivedUnits: 0, refundedMinor: 0 },
        ...{ sentUnits: part === 1 ? quantity : 0, goneUnits: 0, shelvedUnits: 0, restockedUnits: 0 },
      })),
    };
  });

type Step = { line: number; units: number; shipping: number; part: number | null; unknown: number };
const anySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    line: fc.nat(5),
    units: fc.nat(20),
    shipping: fc.nat(60_000),
    part: fc.option(fc.nat(2), { freq: 4 }),
    unknown: fc.constant(0),
  }),
  { maxLength: 12 },
);
const withUnknown = anySteps.chain((steps) =>
  fc.tuple(...steps.map((step) => fc.nat(40_000).map((unknown) => ({ ...step, unknown })))),
);

function walk(start: PaidOrder, steps: readonly Step[]): PaidOrder {
  return steps.reduce((order, { line, units, shipping, part, unknown }) => {
    const wish: RefundWish =
      part === null
        ? some([{ lineId: `l${line}`, quantity: units, restock: null }], shipping)
        : { what: { partId: `p${part}` }, lines: [], shippingMinor: 0 };
    const plan = planRefund(order, wish);
    const next = plan.ok ? after(order, plan.value) : order;
    expect(next.refundedMinor).toBeLessThanOrEqual(next.paidMinor);
    return { ...next, refundedMinor: Math.min(next.paidMinor, next.refundedMinor + unknown) };
  }, start);
}

function finish(order: PaidOrder): PaidOrder {
  const rest = planRefund(order, all);
  return rest.ok ? after(order, rest.value) : order;
}

test("partial refunds in any order never exceed what was paid, and the rest brings them to exactly the whole", () => {
  fc.assert(
    fc.property(anyOrder, anySteps, (start, steps) => {
      const end = finish(walk(start, steps));
      expect(end.refundedMinor).toBe(end.paidMinor);
      expect(end.refundedShippingMinor).toBe(end.shippingMinor);
      for (const line of end.lines)
        expect([line.refundedUnits, line.refundedMinor, line.refundedDiscountMinor]).toEqual([
          ...[line.quantity, line.lineMinor - line.discountMinor, line.discountMinor],
        ]);
    }),
    { numRuns: 500 },
  );
});

test("so they do when the provider gave back some of its own accord in between", () => {
  fc.assert(
    fc.property(anyOrder, withUnknown, (start, steps) => {
      const end = finish(walk(start, steps));
      expect(end.refundedMinor).toBe(end.paidMinor);
    }),
    { numRuns: 500 },
  );
});

test("the parts of a plan add up to its amount", () => {
  fc.assert(
    fc.property(anyOrder, anySteps, (start, steps) => {
      const plan = planRefund(walk(start, steps), all);
      if (!plan.ok) return;
      const sum = plan.value.lines.reduce((total, { amountMinor }) => total + amountMinor, plan.value.shippingMinor);
      expect(sum).toBe(plan.value.amountMinor);
    }),
  );
});

test("what a provider tells of its refunds is compared with all the ledger knows", () => {
  const sums = { doneMinor: 200, dueMinor: 100 };
  expect(compareRefunds(1_000, sums, 200)).toEqual({ unknownMinor: 0, settlesDue: false });
  expect(compareRefunds(1_000, sums, 300)).toEqual({ unknownMinor: 0, settlesDue: true });
  expect(compareRefunds(1_000, sums, 350)).toEqual({ unknownMinor: 50, settlesDue: true });
  expect(compareRefunds(1_000, sums, 5_000)).toEqual({ unknownMinor: 700, settlesDue: true });
});

test("the money of an order is refunded when all of it went back, to the unit", () => {
  expect([0, 1, 999, 1_000].map((refunded) => moneyStateOf(1_000, refunded))).toEqual([
    "paid",
    "partly_refunded",
    "partly_refunded",
    "refunded",
  ]);
});

test("a share of a part gives back money to the unit and no unit, and what is kept can still go back later", () => {
  const share = fc.integer({ min: 1, max: 99 });
  const amounts = fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(share, amounts, fc.constantFrom(...currencies), (percent, units, currency) => {
      const lines = units.map((unit, place) => ({ id: `l${place}`, unit, quantity: place + 1 }));
      const total = lines.reduce((sum, { unit, quantity }) => sum + unit * quantity, 0);
      const base = orderOf({ currency, shippingMinor: 0, paidMinor: total + 500 });
      const [pattern] = base.lines;
      if (!pattern) throw new Error("no line");
      const order: PaidOrder = {
        ...base,
        parts: [
          { id: "one", shippingMinor: 0, refundedShippingMinor: 0 },
          { id: "two", shippingMinor: 0, refundedShippingMinor: 0 },
        ],
        lines: [
          ...lines.map(({ id, unit, quantity }) => ({
            ...pattern,
            ...{ id, partId: "one", quantity, lineMinor: unit * quantity, isVisit: true },
          })),
          { ...pattern, id: "other", partId: "two", quantity: 1, lineMinor: 500 },
        ],
      };
      const whole = { what: { partId: "one" }, lines: [], shippingMinor: 0 };
      const due = Math.floor((total * percent) / 100);
      const plan = planRefund(order, { ...whole, what: { partId: "one", percent } });
      if (due === 0) {
        expect(plan).toEqual({ ok: false, error: "nothing-chosen" });
        return;
      }
      if (!plan.ok) throw new Error(plan.error);
      expect(plan.value.amountMinor).toBe(due);
      expect(plan.value.lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(due);
      expect(plan.value.lines.every(({ partId, quantity }) => partId === "one" && quantity === 0)).toBe(true);
      expect(plan.value.moves).toEqual([{ partId: "one", action: "refund-part" }]);
      const rest = planned(after(order, plan.value), whole);
      expect(rest.amountMinor).toBe(total - due);
      expect(rest.lines.every(({ restock }) => restock === 0)).toBe(true);
    }),
  );
});
