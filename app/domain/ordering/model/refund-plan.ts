import { type Currency, money, splitMoney } from "#app/shared/money.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { unsentOf } from "./line-units.ts";
import { type ShelfUnits, shelvableOf } from "./shelf-units.ts";

export type PaidLine = {
  id: string;
  partId: string;
  variantId: string;
  /** Seats of a visit: nothing of it goes on a shelf. */
  isVisit?: boolean;
  quantity: number;
  lineMinor: number;
  /** What of it a voucher took off: nobody paid for that. */
  discountMinor: number;
  refundedUnits: number;
  /** Of these, what went back out of what reached the buyer. */
  refundedArrivedUnits: number;
  refundedMinor: number;
  refundedDiscountMinor: number;
  /** Units in parcels, and those of them that do not reach the buyer. */
  sentUnits: number;
  goneUnits: number;
  /** Counted onto the shelf as their parcels came back. */
  shelvedUnits: number;
  /** Put on the shelf with the money of what did not arrive. */
  restockedUnits: number;
};
export type PaidPart = { id: string; shippingMinor: number; refundedShippingMinor: number };

/** What an order brought and what of it was given back, money that is still on its way back included. */
export type PaidOrder = {
  currency: Currency;
  paidMinor: number;
  refundedMinor: number;
  shippingMinor: number;
  refundedShippingMinor: number;
  parts: readonly PaidPart[];
  lines: readonly PaidLine[];
};

/** `restock` null: what was not sent goes back to the shelf, what was sent does not. */
export type WishedLine = { lineId: string; quantity: number; restock: number | null };
export type RefundWish = {
  /**
   * All that is left, all that is left of one part, or just the lines and the shipping that are named. With a share below 100
   * per cent the terms of a visit keep the rest: money goes back, and no unit.
   */
  what: "all" | "some" | { partId: string; percent?: number };
  lines: readonly WishedLine[];
  shippingMinor: number;
};

export type PlannedLine = {
  lineId: string;
  partId: string;
  variantId: string;
  quantity: number;
  restock: number;
  amountMinor: number;
  /** What of the voucher falls away with these units. */
  discountMinor: number;
};
export type RefundPlan = {
  amountMinor: number;
  shippingMinor: number;
  lines: PlannedLine[];
  /** Parts that give units back: `refund` when none of theirs is left. */
  moves: { partId: string; action: "refund" | "refund-part" }[];
};
export type PlanRefusal =
  | "not-paid"
  | "nothing-chosen"
  | "unknown-line"
  | "more-units"
  | "more-restock"
  | "more-shipping"
  | "more-than-paid";

type Chosen = { line: PaidLine; quantity: number; restock: number };

/** What a wish gives back, to the unit of the currency; or why it cannot be. `isOfArrived`: its units were with the buyer. */
export function planRefund(order: PaidOrder, wish: RefundWish, isOfArrived = false): Result<RefundPlan, PlanRefusal> {
  if (order.paidMinor <= 0) return refuse("not-paid");
  if (typeof wish.what === "object" && (wish.what.percent ?? 100) < 100) return planShare(order, wish.what);
  const chosen = choose(order, wish, isOfArrived);
  if (!chosen.ok) return chosen;
  const shipping = shippingOf(order, wish);
  if (shipping < 0 || shipping > mostShipping(order, wish, chosen.value)) return refuse("more-shipping");
  if (chosen.value.length === 0 && shipping === 0 && wish.what !== "all") return refuse("nothing-chosen");
  const amounts = fit(order, wish, [...chosen.value.map(({ line, quantity }) => worthOf(line, quantity)), shipping]);
  if (!amounts) return refuse("more-than-paid");
  const amountMinor = amounts.reduce((sum, amount) => sum + amount, 0);
  if (amountMinor === 0) return refuse("nothing-chosen");
  const lines = chosen.value.map(({ line, quantity, restock }, index) => ({
    lineId: line.id,
    partId: line.partId,
    variantId: line.variantId,
    quantity,
    restock,
    amountMinor: amounts[index] ?? 0,
    discountMinor: discountOf(line, quantity),
  }));
  return ok({ amountMinor, shippingMinor: amounts.at(-1) ?? 0, lines, moves: movesOf(order, lines) });
}

/** So many per cent of what is left of a part, to the unit of the currency, shared among its lines. */
function planShare(
  order: PaidOrder,
  { partId, percent = 0 }: { partId: string; percent?: number },
): Result<RefundPlan, PlanRefusal> {
  const own = order.lines.filter((line) => line.partId === partId);
  const left = own.map((line) => Math.max(0, line.lineMinor - line.discountMinor - line.refundedMinor));
  const share = Math.floor((left.reduce((sum, each) => sum + each, 0) * percent) / 100);
  const amountMinor = Math.min(share, order.paidMinor - order.refundedMinor);
  if (amountMinor <= 0) return refuse("nothing-chosen");
  const amounts = splitMoney(money(amountMinor, order.currency), left);
  const lines = own.flatMap(({ id, variantId }, place) => {
    const minor = amounts[place]?.minor ?? 0;
    const units = { quantity: 0, restock: 0, discountMinor: 0 };
    return minor > 0 ? [{ lineId: id, partId, variantId, ...units, amountMinor: minor }] : [];
  });
  const moves: RefundPlan["moves"] = [{ partId, action: "refund-part" }];
  return ok({ amountMinor, shippingMinor: 0, lines, moves });
}

function choose(order: PaidOrder, wish: RefundWish, isOfArrived: boolean): Result<Chosen[], PlanRefusal> {
  if (wish.lines.some(({ lineId }) => !order.lines.some(({ id }) => id === lineId))) return refuse("unknown-line");
  const chosen: Chosen[] = [];
  for (const line of order.lines) {
    const { quantity, restock } = wishOf(wish, line, isOfArrived);
    if (!isUnits(quantity, line.quantity - line.refundedUnits)) return refuse("more-units");
    if (quantity === 0) continue;
    if (!isUnits(restock, mostShelved(line, quantity, isOfArrived))) return refuse("more-restock");
    chosen.push({ line, quantity, restock });
  }
  return ok(chosen);
}

function isUnits(count: number, most: number): boolean {
  return Number.isSafeInteger(count) && count >= 0 && count <= most;
}

function wishOf(wish: RefundWish, line: PaidLine, isOfArrived: boolean): { quantity: number; restock: number } {
  const wished = wish.lines.find(({ lineId }) => lineId === line.id);
  const named = wish.what === "some" ? (wished?.quantity ?? 0) : 0;
  const quantity = wantsWhole(wish, line) ? line.quantity - line.refundedUnits : named;
  const unsent = unsentOf(unitsOf(line), quantity, isOfArrived);
  return { quantity, restock: wished?.restock ?? Math.min(unsent, mostShelved(line, quantity, isOfArrived)) };
}

function mostShelved(line: PaidLine, quantity: number, isOfArrived: boolean): number {
  return line.isVisit ? 0 : shelvableOf(unitsOf(line), quantity, isOfArrived);
}

function unitsOf(line: PaidLine): ShelfUnits {
  return {
    ...{ quantity: line.quantity, refunded: line.refundedUnits, ofArrived: line.refundedArrivedUnits },
    ...{ sent: line.sentUnits, gone: line.goneUnits, shelved: line.shelvedUnits, restocked: line.restockedUnits },
  };
}

function wantsWhole({ what }: RefundWish, line: PaidLine): boolean {
  return what === "all" || (typeof what === "object" && what.partId === line.partId);
}

export function shippingLeft({ shippingMinor, refundedShippingMinor }: PaidOrder): number {
  return Math.max(0, shippingMinor - refundedShippingMinor);
}

function shippingOf(order: PaidOrder, { what, shippingMinor }: RefundWish): number {
  if (what === "some") return shippingMinor;
  if (what === "all") return shippingLeft(order);
  return Math.min(shippingLeft(order), shippingLeftOf(order.parts.filter(({ id }) => id === what.partId)));
}

/** Shipping beside named goods is that of their parts; where none of them cost any, and with no goods, it is anybody's. */
function mostShipping(order: PaidOrder, { what }: RefundWish, chosen: readonly Chosen[]): number {
  const touched = order.parts.filter(({ id }) => chosen.some(({ line }) => line.partId === id));
  const isTheirs = what === "some" && touched.some(({ shippingMinor }) => shippingMinor > 0);
  return isTheirs ? Math.min(shippingLeft(order), shippingLeftOf(touched)) : shippingLeft(order);
}

function shippingLeftOf(parts: readonly PaidPart[]): number {
  return parts.reduce((sum, part) => sum + Math.max(0, part.shippingMinor - part.refundedShippingMinor), 0);
}

/** Counted from the first unit on, so that the units of a line add up to the line in whatever order they go back. */
function worthOf(line: PaidLine, units: number): number {
  return Math.max(0, shareOf(line.lineMinor - line.discountMinor, line, units) - line.refundedMinor);
}

/** Counted in the same way, so that a line given back whole leaves nothing of its voucher. */
function discountOf(line: PaidLine, units: number): number {
  return Math.max(0, shareOf(line.discountMinor, line, units) - line.refundedDiscountMinor);
}

function shareOf(minor: number, { quantity, refundedUnits }: PaidLine, units: number): number {
  return Math.floor((minor * (refundedUnits + units)) / quantity);
}

/**
 * Money that the provider gave back of its own accord belongs to no line. The rest of a part or of the order then gives
 * back what is left of the money; named units are worth what they cost, or are refused.
 */
function fit(order: PaidOrder, { what }: RefundWish, worth: number[]): number[] | null {
  const left = order.paidMinor - order.refundedMinor;
  const sum = worth.reduce((total, each) => total + each, 0);
  if (sum <= left) return worth;
  if (left <= 0 || what === "some") return null;
  return splitMoney(money(left, order.currency), worth).map(({ minor }) => minor);
}

function movesOf(order: PaidOrder, lines: readonly PlannedLine[]): RefundPlan["moves"] {
  const given = new Map(lines.map(({ lineId, quantity }) => [lineId, quantity]));
  return [...new Set(lines.map(({ partId }) => partId))].map((partId) => {
    const rest = order.lines
      .filter((line) => line.partId === partId)
      .reduce((sum, line) => sum + line.quantity - line.refundedUnits - (given.get(line.id) ?? 0), 0);
    return { partId, action: rest === 0 ? "refund" : "refund-part" };
  });
}
