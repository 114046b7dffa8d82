import type { Currency } from "#app/shared/money.ts";
import { money, splitMoney } from "#app/shared/money.ts";
import type { SellerOrderState } from "./order-state.ts";

export type GivenBack = {
  amountMinor: number;
  shippingMinor: number;
  lines: readonly { orderLineId: string; amountMinor: number; discountMinor: number }[];
};
/** `goodsMinor` is what the buyer paid for the goods, without the voucher's share. */
export type OrderPart = { id: string; goodsMinor: number; shippingMinor: number; lineIds: readonly string[] };

type SoldPart = {
  id: string;
  state: SellerOrderState;
  goodsMinor: number;
  discountMinor: number;
  shippingMinor: number;
  lines: readonly { id: string }[];
};

/** The parts among which a refund is shared. Nobody paid for what was called off while the rest of the order went on. */
export function sharingParts(parts: readonly SoldPart[]): OrderPart[] {
  return parts
    .filter(({ state }) => state !== "cancelled")
    .map(({ id, goodsMinor, discountMinor, shippingMinor, lines }) => ({
      ...{ id, shippingMinor, goodsMinor: goodsMinor - discountMinor, lineIds: lines.map((line) => line.id) },
    }));
}

/**
 * What of a refund is one part's: its own lines, and its share of shipping and of money that names no line (as from the
 * provider's own desk), by what each part brought. The shares of all parts add up to the refund. `voucherMinor` is what of the
 * voucher falls away with its lines.
 */
export function refundOfPart(refund: GivenBack, parts: readonly OrderPart[], partId: string, currency: Currency) {
  const index = parts.findIndex(({ id }) => id === partId);
  const ofLines = parts.map(({ lineIds }) => sum(refund.lines.filter((line) => lineIds.includes(line.orderLineId))));
  const unnamed = refund.amountMinor - refund.shippingMinor - ofLines.reduce((all, each) => all + each, 0);
  const touched = parts.map((part, at) =>
    (ofLines[at] ?? 0) > 0 || refund.lines.length === 0 ? part.shippingMinor : 0,
  );
  const shipping = split(
    refund.shippingMinor,
    touched,
    parts.map((part) => part.shippingMinor),
    currency,
  );
  const rest = split(
    unnamed,
    parts.map((part) => part.goodsMinor),
    parts.map(() => 1),
    currency,
  );
  const own = refund.lines.filter(({ orderLineId }) => parts[index]?.lineIds.includes(orderLineId));
  return {
    goodsMinor: (ofLines[index] ?? 0) + (rest[index] ?? 0),
    shippingMinor: shipping[index] ?? 0,
    voucherMinor: own.reduce((all, { discountMinor }) => all + discountMinor, 0),
  };
}

function sum(lines: readonly { amountMinor: number }[]): number {
  return lines.reduce((all, { amountMinor }) => all + amountMinor, 0);
}

/** By the first weights that weigh anything. */
function split(minor: number, weights: readonly number[], otherwise: readonly number[], currency: Currency): number[] {
  const weighs = (list: readonly number[]) => list.some((weight) => weight > 0);
  const by = weighs(weights) ? weights : weighs(otherwise) ? otherwise : weights.map(() => 1);
  return splitMoney(money(minor, currency), by).map((part) => part.minor);
}
