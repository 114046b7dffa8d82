import type { GiveBackReason } from "./give-back-reason.ts";

/** Why a buyer wants to give goods back, or says that something is wrong with them. */
export const returnReasons = [
  "damaged",
  "spoiled",
  "wrong-goods",
  "not-as-described",
  "missing",
  "changed-mind",
] as const;
export type ReturnReason = (typeof returnReasons)[number];

export function isReturnReason(value: string): value is ReturnReason {
  return (returnReasons as readonly string[]).includes(value);
}

/** What can be seen has to be shown. */
export function needsPhoto(reason: ReturnReason): boolean {
  return reason === "damaged" || reason === "spoiled" || reason === "wrong-goods";
}

export function needsWords(reason: ReturnReason): boolean {
  return reason !== "changed-mind";
}

/** As the refund of it says. */
export const refundReasonOf: Record<ReturnReason, GiveBackReason> = {
  damaged: "damaged",
  spoiled: "damaged",
  "wrong-goods": "wrong-item",
  "not-as-described": "not-as-described",
  missing: "missing",
  "changed-mind": "buyer-changed-mind",
};

export const returnLimits = { photos: 5, words: 1000, asked: 10 } as const;
