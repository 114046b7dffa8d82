import { isOpenPayment, type PaymentOutcome, type PaymentState } from "./payment-state.ts";

/** What a person must look at after a comparison with a provider's own list. */
export type Finding = {
  what: "money-for-nobody" | "unpaid-there" | "missing-there" | "other-amount" | "refund-waits" | "repaired";
  providerRef: string | null;
  paymentId: string | null;
};

export type OwnPayment = { id: string; providerRef: string | null; state: PaymentState };

/** Our ledger has the money of this payment, or had it. */
function hasMoney(state: PaymentState): boolean {
  return state === "succeeded" || state === "refund_due" || state === "refunded";
}

/** What of our own payments the provider's list contradicts. `told` is what the list says of each session, null while it is open. */
export function contradictions(
  own: readonly OwnPayment[],
  told: ReadonlyMap<string, PaymentOutcome | "partly-refunded" | null>,
): Finding[] {
  return own.flatMap(({ id, providerRef, state }): Finding[] => {
    if (!providerRef || isOpenPayment(state)) return [];
    const finding = (what: Finding["what"]) => [{ what, providerRef, paymentId: id }];
    if (state === "refund_due") return finding("refund-waits");
    if (!hasMoney(state)) return [];
    const there = told.get(providerRef);
    if (there === undefined) return finding("missing-there");
    return there === null || there === "expired" || there === "delayed" ? finding("unpaid-there") : [];
  });
}
