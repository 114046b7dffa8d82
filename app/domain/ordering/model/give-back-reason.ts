/** Why a person gives money of a paid order back. */
export const giveBackReasons = [
  "unavailable",
  "damaged",
  "wrong-item",
  "not-as-described",
  "missing",
  "lost",
  "refused",
  "buyer-changed-mind",
  "late",
  "other",
] as const;
export type GiveBackReason = (typeof giveBackReasons)[number];

export function isGiveBackReason(value: string): value is GiveBackReason {
  return (giveBackReasons as readonly string[]).includes(value);
}

/** Only goods that reached their buyer can be broken, wrong, or lack something. */
const faultsOfArrived: readonly string[] = ["damaged", "wrong-item", "not-as-described", "missing"];

/** Were the units given back for this reason with the buyer? What a buyer asked to give back was, whatever the reason. */
export function isOfArrived(reason: string, isAskedByReturn: boolean): boolean {
  return isAskedByReturn || faultsOfArrived.includes(reason);
}

/** No gateway can send the money of such a payment back: a person does, and says so. */
export const handProviders = ["bank-transfer", "on-delivery"];

export function isGivenBackByHand(provider: string): boolean {
  return handProviders.includes(provider);
}
