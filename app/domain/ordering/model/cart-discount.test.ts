import fc from "fast-check";
import { expect, test } from "vitest";
import { type Currency, currencyExponent, money } from "#app/shared/money.ts";
import { discountCart } from "./cart-discount.ts";
import { partCost } from "./part-cost.ts";
import { addUpCart, type PricedCart, type PricedLine } from "./priced-cart.ts";
import { type PaidOrder, planRefund } from "./refund-plan.ts";
import { type PartMovement, statementRows, statementTotals } from "./statement.ts";

const currencies = Object.keys(currencyExponent) as Currency[];

function lineOf(place: number, sellerId: string, unit: number, quantity: number, currency: Currency): PricedLine {
  return {
    ...{ variantId: `v${place}`, productId: `p${place}`, productKey: "p", sellerId, sellerName: sellerId, slug: "s" },
    ...{ name: "n", nameLocale: "en", nameVi: "n", variantLabel: "v", labelLocale: "en", variantLabelVi: "v" },
    ...{ unitCode: "u", emblem: "e", accent: "a", importClass: "tea", hs6: null, grossG: 300, promisedOn: null },
    ...{ quantity, unit: money(unit, currency), line: money(unit * quantity, currency), discount: money(0, currency) },
    ...{ changedFrom: null, problem: null, verdict: "ok", ruleText: null },
  } as PricedLine;
}

type Drawn = { seller: number; unit: number; quantity: number; off: boolean };
const anyDrawn = fc.array(
  fc.record({
    seller: fc.nat(3),
    unit: fc.integer({ min: 1, max: 400_000 }),
    quantity: fc.integer({ min: 1, max: 12 }),
    off: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

function cartOf(drawn: readonly Drawn[], currency: Currency): PricedCart {
  const lines = drawn.map(({ seller, unit, quantity }, place) => lineOf(place, `s${seller}`, unit, quantity, currency));
  return addUpCart(lines, currency, ({ weightG }) => weightG);
}

/** A cart with a part of the most that its lines allow taken off; null when they allow nothing. */
function discounted(
  drawn: readonly Drawn[],
  currency: Currency,
  { percent, share }: { percent: number; share: number },
) {
  const cart = cartOf(drawn, currency);
  const limits = drawn.map(({ unit, quantity, off }) => (off ? Math.floor((unit * quantity * percent) / 100) : 0));
  const most = limits.reduce((sum, each) => sum + each, 0);
  const amountMinor = Math.ceil((most * share) / 100);
  if (amountMinor === 0) return null;
  const mostOff = Object.fromEntries(limits.map((limit, place) => [`v${place}`, limit]));
  return { cart, mostOff, amountMinor, after: discountCart(cart, { amountMinor, mostOff }) };
}

const anyTerms = fc.record({ percent: fc.constantFrom(50, 90), share: fc.integer({ min: 1, max: 100 }) });
const sum = (amounts: readonly number[]) => amounts.reduce((all, each) => all + each, 0);

test("a discount adds up over lines and parcels, takes no line past its limit, and leaves shipping alone", () => {
  fc.assert(
    fc.property(fc.constantFrom(...currencies), anyDrawn, anyTerms, (currency, drawn, terms) => {
      const made = discounted(drawn, currency, terms);
      if (!made) return;
      const { cart, mostOff, amountMinor, after } = made;
      const lines = after.parcels.flatMap((parcel) => parcel.lines);
      expect(sum(lines.map(({ discount }) => discount.minor))).toBe(amountMinor);
      expect(sum(after.parcels.map(({ discount }) => discount.minor))).toBe(amountMinor);
      expect(after.discount).toEqual(money(amountMinor, currency));
      expect(after.total.minor).toBe(cart.total.minor - amountMinor);
      expect(after.shipping).toEqual(cart.shipping);
      for (const { variantId, discount } of lines) expect(discount.minor).toBeLessThanOrEqual(mostOff[variantId] ?? 0);
      for (const { lines: own, discount } of after.parcels)
        expect(sum(own.map((line) => line.discount.minor))).toBe(discount.minor);
    }),
    { numRuns: 500 },
  );
});

function paidOrderOf({ parcels, total, shipping, currency }: PricedCart): PaidOrder {
  return {
    ...{ currency, paidMinor: total.minor, refundedMinor: 0, refundedShippingMinor: 0, shippingMinor: shipping.minor },
    parts: parcels.map((parcel) => ({
      ...{ id: parcel.sellerId, shippingMinor: parcel.shipping?.minor ?? 0, refundedShippingMinor: 0 },
    })),
    lines: parcels.flatMap((parcel) =>
      parcel.lines.map((line) => ({
        ...{ id: line.variantId, partId: parcel.sellerId, variantId: line.variantId, quantity: line.quantity },
        ...{ lineMinor: line.line?.minor ?? 0, discountMinor: line.discount.minor },
        ...{
          refundedUnits: 0,
          refundedArrivedUnits: 0,
          refundedMinor: 0,
          refundedDiscountMinor: 0,
          sentUnits: 0,
          goneUnits: 0,
          shelvedUnits: 0,
          restockedUnits: 0,
        },
      })),
    ),
  };
}

type Step = { line: number; units: number; shipping: number };
const anySteps = fc.array(fc.record({ line: fc.nat(7), units: fc.nat(12), shipping: fc.nat(3_000) }), {
  maxLength: 10,
});

/** Gives back as the steps say and then the rest; tells the order after each refund, the untouched one first. */
function refundAll(start: PaidOrder, steps: readonly Step[]): PaidOrder[] {
  const wishes = [
    ...steps.map(({ line, units, shipping }) => ({
      ...{ what: "some" as const, shippingMinor: shipping },
      lines: [{ lineId: `v${line}`, quantity: units, restock: null }],
    })),
    { what: "all" as const, lines: [], shippingMinor: 0 },
  ];
  const orders = [start];
  for (const wish of wishes) {
    const order = orders.at(-1) ?? start;
    const plan = planRefund(order, wish);
    if (!plan.ok) continue;
    expect(plan.value.amountMinor).toBeGreaterThan(0);
    orders.push({
      ...order,
      refundedMinor: order.refundedMinor + plan.value.amountMinor,
      refundedShippingMinor: order.refundedShippingMinor + plan.value.shippingMinor,
      lines: order.lines.map((line) => {
        const given = plan.value.lines.find(({ lineId }) => lineId === line.id);
        return {
          ...line,
          refundedUnits: line.refundedUnits + (given?.quantity ?? 0),
          refundedMinor: line.refundedMinor + (given?.amountMinor ?? 0),
          refundedDiscountMinor: line.refundedDiscountMinor + (given?.discountMinor ?? 0),
        };
      }),
    });
  }
  return orders;
}

/** What a seller's part moved: sold, and given back between one order and the next. */
function movementsOf(orders: readonly PaidOrder[], parcel: PricedCart["parcels"][number]): PartMovement[] {
  const standing = (order: PaidOrder) => {
    const own = order.lines.filter(({ partId }) => partId === parcel.sellerId);
    const voucher = sum(own.map((line) => line.discountMinor - line.refundedDiscountMinor));
    const paid = sum(own.map((line) => line.lineMinor - line.discountMinor - line.refundedMinor));
    return { goods: paid + voucher, voucher };
  };
  return orders.map((order, at): PartMovement => {
    const [now, before] = [standing(order), at === 0 ? { goods: 0, voucher: 0 } : standing(orders[at - 1] ?? order)];
    return {
      ...{ day: "2026-11-24", kind: at === 0 ? ("sale" as const) : ("refund" as const), shippingMinor: 0 },
      ...{ goodsMinor: now.goods - before.goods, voucherMinor: now.voucher - before.voucher },
    };
  });
}

test("split, voucher, tax, fee and partial refunds in any order: parts add up to wholes, and nothing goes below zero", () => {
  const rules = [
    { revenue: "goods" as const, vatBp: 100, pitBp: 50, validFrom: "2025-07-01", validTo: null },
    { revenue: "transport" as const, vatBp: 300, pitBp: 150, validFrom: "2025-07-01", validTo: null },
  ];
  const whole = { withheld: true, from: "2000-01-01", until: "2100-01-01" };
  const anyFee = fc.nat(2_000);
  fc.assert(
    fc.property(
      fc.constantFrom(...currencies),
      anyDrawn,
      anyTerms,
      anySteps,
      anyFee,
      (currency, drawn, terms, steps, feeBp) => {
        const after = discounted(drawn, currency, terms)?.after ?? cartOf(drawn, currency);
        const costs = after.parcels.map(({ goods, shipping, discount }) =>
          partCost({ goodsMinor: goods.minor, shippingMinor: shipping?.minor ?? 0, discountMinor: discount.minor }),
        );
        expect(sum(costs)).toBe(after.total.minor);
        expect(Math.min(...costs)).toBeGreaterThanOrEqual(0);
        const orders = refundAll(paidOrderOf(after), steps);
        for (const order of orders) {
          expect(order.refundedMinor).toBeLessThanOrEqual(order.paidMinor);
          const named = sum(order.lines.map(({ refundedMinor }) => refundedMinor)) + order.refundedShippingMinor;
          expect(named).toBe(order.refundedMinor);
          for (const line of order.lines) expect(line.refundedDiscountMinor).toBeLessThanOrEqual(line.discountMinor);
        }
        const end = orders.at(-1);
        expect(end?.refundedMinor).toBe(after.total.minor);
        for (const parcel of after.parcels) {
          const movements = movementsOf(orders, parcel);
          const part = {
            sellerOrderId: "p",
            orderCode: "C",
            currency,
            revenue: "goods" as const,
            abroad: false,
            feeBp,
            takenBy: "portal" as const,
          };
          const rows = statementRows([{ ...part, movements }], rules, whole);
          expect(rows[0]?.goodsMinor).toBe(parcel.goods.minor);
          expect(rows[0]?.voucherMinor).toBe(parcel.discount.minor);
          const running = rows.map((_, at) => sum(rows.slice(0, at + 1).map(({ payableMinor }) => payableMinor)));
          expect(Math.min(0, ...running)).toBe(0);
          const [total] = statementTotals(rows);
          expect(Object.values(total ?? {}).filter((value) => typeof value === "number" && value !== 0)).toEqual([]);
        }
      },
    ),
    { numRuns: 300 },
  );
});
