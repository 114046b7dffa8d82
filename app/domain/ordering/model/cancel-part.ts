import type { SellerOrderState } from "./order-state.ts";

/** A paid part may be given up before it leaves: by its buyer while nobody has begun to pack, by staff until it is sent. */
export function mayCancelPart(state: SellerOrderState, actor: "buyer" | "staff"): boolean {
  return state === "paid" || (actor === "staff" && state === "preparing");
}
