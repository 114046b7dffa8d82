import { type Day, daysBetween } from "#app/shared/calendar.ts";

export type StoredAwardState = "granted" | "revoked" | "potential_5";
export type AwardRecord = {
  code: string;
  stars: number;
  ocopSet: number;
  decisionNo: string;
  decisionDate: Day;
  issuerLevel: string;
  issuerName: string;
  certifiedName: string;
  producerName: string;
  validUntil: Day;
  state: StoredAwardState;
  revokedOn: Day | null;
  revokedReason: string | null;
};

export type AwardState = "valid" | "expiring" | "expired" | "revoked" | "potential_5" | "future";

/** Days before its end from which an award counts as expiring. */
export const expiringDays = 90;

/** What an award is on a day: only the clock ends it, and an award is good through its last day. */
export function awardStateOn(
  award: Pick<AwardRecord, "state" | "decisionDate" | "validUntil">,
  today: Day,
): AwardState {
  if (award.state !== "granted") return award.state;
  if (today < award.decisionDate) return "future";
  if (today > award.validUntil) return "expired";
  return daysBetween(today, award.validUntil) <= expiringDays ? "expiring" : "valid";
}

export function isValidOn(award: Pick<AwardRecord, "state" | "decisionDate" | "validUntil">, today: Day): boolean {
  const state = awardStateOn(award, today);
  return state === "valid" || state === "expiring";
}

/** The award whose badge an item may wear today: the highest valid one, then the one that lasts longest. */
export function badgeOf(awards: readonly AwardRecord[], today: Day): AwardRecord | null {
  const valid = awards.filter((award) => isValidOn(award, today));
  valid.sort((a, b) => b.stars - a.stars || (a.validUntil < b.validUntil ? 1 : -1));
  return valid[0] ?? null;
}
