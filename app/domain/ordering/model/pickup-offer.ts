import { isForAdults } from "#app/shared/adult-goods.ts";
import type { Currency } from "#app/shared/money.ts";
import type { PickupPoint } from "#app/shared/pickup-point.ts";

/** Where a cart's buyer may fetch what a seller makes, and where they chose to; null has it sent. */
export type PickupOffer = { sellerId: string; sellerName: string; points: PickupPoint[]; chosen: PickupPoint | null };

type Seller = { id: string; displayName: string };

/** A fee is a sum in dong: who is charged in another currency is offered only what costs nothing. */
export function pickupOffers(
  sellers: readonly Seller[],
  points: readonly PickupPoint[],
  { currency, wished }: { currency: Currency; wished: ReadonlyMap<string, string> },
): PickupOffer[] {
  const offered = points.filter(({ feeMinor }) => feeMinor === 0 || currency === "VND");
  return sellers.flatMap(({ id, displayName }) => {
    const own = offered.filter(({ sellerId }) => sellerId === id);
    const chosen = own.find((point) => point.id === wished.get(id)) ?? null;
    return own.length > 0 ? [{ sellerId: id, sellerName: displayName, points: own, chosen }] : [];
  });
}

/** What no market asks of goods that are handed over in Vietnam. */
const ofParcels: readonly string[] = ["blocked", "enquiry", "too-long", "too-heavy"];

/** Would it be sold, were it fetched? What the market says of alcohol stands wherever it is handed over. */
export function isSoldWhenFetched(line: { importClass: string; problem: { kind: string } | null }): boolean {
  return line.problem !== null && ofParcels.includes(line.problem.kind) && !isForAdults(line);
}
