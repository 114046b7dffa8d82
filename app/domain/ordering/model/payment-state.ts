export const paymentStates = [
  "opening",
  "pending",
  "delayed",
  "succeeded",
  "failed",
  "expired",
  "cancelled",
  "refund_due",
  "refunded",
] as const;
export type PaymentState = (typeof paymentStates)[number];

export type PaymentOutcome = "succeeded" | "delayed" | "failed" | "expired" | "cancelled" | "refunded";

/**
 * News of one payment come in any order and more than once. Each state has a rank and only a higher one is taken on,
 * so that the last state depends on what was told, never on when. Money that arrived outranks every way of not arriving.
 */
const rank: Record<PaymentState, number> = {
  opening: 0,
  pending: 1,
  cancelled: 2,
  delayed: 3,
  expired: 4,
  failed: 5,
  succeeded: 6,
  refund_due: 7,
  refunded: 8,
};

/** The state after the news, or null when they change nothing. */
export function paymentAfter(state: PaymentState, outcome: PaymentOutcome): PaymentState | null {
  return rank[outcome] > rank[state] ? outcome : null;
}

/** Money may still come from this attempt, so the goods are kept for it. */
export function isOpenPayment(state: PaymentState): boolean {
  return state === "opening" || state === "pending" || state === "delayed";
}

/** The provider's page of this attempt can still be used. */
export function isPayable(state: PaymentState): boolean {
  return isOpenPayment(state) && state !== "delayed";
}
