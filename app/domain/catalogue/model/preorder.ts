import { type Day, daysBetween } from "#app/shared/calendar.ts";

/** A harvest sold ahead is sent from the one day and ordered through the other. */
type PackDays = { promisedOn: Day | null; preorderUntil: Day | null };

export type PreorderFault = "both" | "order" | "far";

/** How far ahead a harvest may be promised: two years, so that a slip in the year is noticed. */
const farthestDays = 731;

/** Null while the promise can be made. A promise that is over is no fault: a listing can still be saved. */
export function preorderFault({ promisedOn, preorderUntil }: PackDays, today: Day): PreorderFault | null {
  if (promisedOn === null && preorderUntil === null) return null;
  if (promisedOn === null || preorderUntil === null) return "both";
  if (preorderUntil > promisedOn) return "order";
  return daysBetween(today, promisedOn) > farthestDays ? "far" : null;
}

/** A pack as it is sold: at once, ahead, or no more until its maker takes the dates away. */
export function preorderState({ promisedOn, preorderUntil }: PackDays, today: Day): "none" | "open" | "over" {
  if (promisedOn === null) return "none";
  return preorderUntil !== null && today > preorderUntil ? "over" : "open";
}
