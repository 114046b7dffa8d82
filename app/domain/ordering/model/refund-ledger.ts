/** What of a payment's money went back by our ledger, and what is still to go. */
export type RefundSums = { doneMinor: number; dueMinor: number };

/**
 * A provider tells how much of a payment went back in all, not which of our refunds that was. More than the ledger knows of
 * was given back in the provider's own pages; as much as all of it, and nothing is due any more. Less says nothing yet.
 */
export function compareRefunds(
  paidMinor: number,
  { doneMinor, dueMinor }: RefundSums,
  toldMinor: number,
): { unknownMinor: number; settlesDue: boolean } {
  const told = Math.min(toldMinor, paidMinor);
  const known = doneMinor + dueMinor;
  return { unknownMinor: Math.max(0, told - known), settlesDue: told >= known };
}

/** The money of a paid order: what is on its way back counts as given back. */
export function moneyStateOf(paidMinor: number, refundedMinor: number): "paid" | "partly_refunded" | "refunded" {
  if (refundedMinor <= 0) return "paid";
  return refundedMinor < paidMinor ? "partly_refunded" : "refunded";
}
