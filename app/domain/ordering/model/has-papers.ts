import type { SellerOrderState } from "./order-state.ts";

const nothingToSend: readonly SellerOrderState[] = ["awaiting_payment", "cancelled", "expired", "refunded"];

/** Which papers a seller's part travels with: none before there is something to send, a customs form only abroad and with a parcel. */
export function hasPapers(
  state: SellerOrderState,
  market: string,
  fetched = false,
): { slip: boolean; customs: boolean } {
  const slip = !nothingToSend.includes(state);
  return { slip, customs: slip && market !== "VN" && !fetched };
}
