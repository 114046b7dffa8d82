import { type Day, daysBetween } from "#app/shared/calendar.ts";
import { type AwardSpan, lastDayOf, revokedFromOf } from "./award-period.ts";

export type AwardRecord = AwardSpan & {
  code: string;
  stars: number;
  ocopSet: number;
  decisionNo: string;
  issuerLevel: string;
  issuerName: string;
  certifiedName: string;
  producerName: string;
  revokedReason: string | null;
};

export const awardStates = ["valid", "expiring", "expired", "replaced", "revoked", "potential_5", "future"] as const;
export type AwardState = (typeof awardStates)[number];

/** Days before its end from which an award counts as expiring. */
export const expiringDays = 90;

/**
 * What an award is on a day: only the clock begins and ends it, and it is good through its last day. A revocation is told
 * whatever else ended the award; otherwise it tells what ended it first.
 */
export function awardStateOn(award: AwardSpan, today: Day): AwardState {
  const revokedFrom = revokedFromOf(award);
  if (revokedFrom && today >= revokedFrom) return "revoked";
  if (today < award.decisionDate) return "future";
  const { validUntil, replacedFrom } = award;
  if (replacedFrom && today >= replacedFrom && replacedFrom <= validUntil) return "replaced";
  if (today > validUntil) return "expired";
  if (award.state === "potential_5") return "potential_5";
  return isEnding(award, today) ? "expiring" : "valid";
}

/** One that another follows without a gap does not end for who sees the badge. */
function isEnding(award: AwardSpan, today: Day): boolean {
  const { validUntil, replacedFrom } = award;
  if (replacedFrom && daysBetween(validUntil, replacedFrom) <= 1) return false;
  return daysBetween(today, lastDayOf(award)) <= expiringDays;
}

export function isValidOn(award: AwardSpan, today: Day): boolean {
  const state = awardStateOn(award, today);
  return state === "valid" || state === "expiring";
}

/**
 * The award whose badge an item may wear today: the highest valid one, then the one that lasts longest. Its end is the last
 * day it counts, which a revocation to come or the award after it may bring forward.
 */
export function badgeOf<Award extends AwardSpan & { stars: number }>(
  awards: readonly Award[],
  today: Day,
): Award | null {
  const valid = awards
    .filter((award) => isValidOn(award, today))
    .map((award) => ({ ...award, validUntil: lastDayOf(award) }));
  valid.sort((a, b) => b.stars - a.stars || (a.validUntil < b.validUntil ? 1 : -1));
  return valid[0] ?? null;
}

/** The day a state tells of: when it was revoked or replaced, else its end. */
export function dayOfState(award: AwardSpan, state: AwardState): Day {
  if (state === "revoked") return award.revokedOn ?? award.decisionDate;
  if (state === "replaced") return award.replacedFrom ?? award.validUntil;
  return award.validUntil;
}
