import { findMove, type SellerOrderState } from "./order-state.ts";

/** Why money of a payment goes back by itself. Each has its own words in the mail and on the order's page. */
export const refundReasons = ["paid_twice", "closed", "sold_out", "other_amount"] as const;
export type RefundReason = (typeof refundReasons)[number];

/** Why an order has no use for money that arrived; null when it may still be paid with it. */
export function uselessBecause(order: {
  paidAlready: boolean;
  parts: readonly SellerOrderState[];
}): RefundReason | null {
  if (order.paidAlready) return "paid_twice";
  return order.parts.some((state) => findMove(state, "pay", "system")) ? null : "closed";
}
