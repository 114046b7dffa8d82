import type { SellerOrderState } from "./order-state.ts";

type Part = { state: SellerOrderState; delivery: string; shipments: readonly unknown[] };

/** A paid part may be given up before any of it leaves: by its buyer while nobody has begun to pack, by staff until then. A visit is called off by its own terms. */
export function mayCancelPart({ state, delivery, shipments }: Part, actor: "buyer" | "staff"): boolean {
  return (
    delivery !== "visit" && shipments.length === 0 && (state === "paid" || (actor === "staff" && state === "preparing"))
  );
}
