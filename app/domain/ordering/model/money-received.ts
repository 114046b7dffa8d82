import type { SellerOrderState } from "./order-state.ts";

type Part = { id: string; state: SellerOrderState };

/** Money is handed over with the parcel: never before it was sent. */
export function isReceivable(order: { payMethod: string }, part: Pick<Part, "state">): boolean {
  return order.payMethod === "on-delivery" && (part.state === "shipped" || part.state === "delivered");
}

/** What the parts that go on brought in together, once each of them has; null while one still owes. */
export function receivedAmount(parts: readonly Part[], brought: ReadonlyMap<string, number>): number | null {
  const going = parts.filter(({ state }) => state !== "cancelled" && state !== "refunded");
  if (going.length === 0 || going.some(({ id }) => !brought.has(id))) return null;
  return going.reduce((sum, { id }) => sum + (brought.get(id) ?? 0), 0);
}
