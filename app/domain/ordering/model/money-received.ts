import type { SellerOrderState } from "./order-state.ts";
import { partCost } from "./part-cost.ts";

type Part = { id: string; state: SellerOrderState; goodsMinor: number; shippingMinor: number; discountMinor: number };

/** Money is handed over with the parcel: never before it was sent. */
export function isReceivable(order: { payMethod: string }, part: Pick<Part, "state">): boolean {
  return order.payMethod === "on-delivery" && (part.state === "shipped" || part.state === "delivered");
}

/** What the parts that go on brought in together, once each of them has; null while one still owes. */
export function receivedAmount(parts: readonly Part[], receivedIds: readonly string[]): number | null {
  const going = parts.filter(({ state }) => state !== "cancelled" && state !== "refunded");
  if (going.length === 0 || going.some(({ id }) => !receivedIds.includes(id))) return null;
  return going.reduce((sum, part) => sum + partCost(part), 0);
}
