import type { SellerOrderState } from "./order-state.ts";

type Part = { state: SellerOrderState; shipments: readonly unknown[] };

/** A paid part may be given up before any of it leaves: by its buyer while nobody has begun to pack, by staff until then. */
export function mayCancelPart({ state, shipments }: Part, actor: "buyer" | "staff"): boolean {
  return shipments.length === 0 && (state === "paid" || (actor === "staff" && state === "preparing"));
}
