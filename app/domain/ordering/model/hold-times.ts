const minute = 60_000;
/** Between the end of the provider's session and the end of the hold: a payment made at the last moment still finds its goods. */
const graceMs = 2 * minute;
/** The longest any unpaid order keeps goods: what a delayed method (a convenience store, a bank transfer) may take. */
const longestMs = 3 * 24 * 60 * minute;
/** A provider hears of a session a little after it was dated, and refuses one that is too short by then. */
const wayMs = minute;
/** Coming back to pay moves the end at most this often. */
export const maxExtensions = 2;

export type HoldTimes = { sessionEnds: Date; holdEnds: Date };

/** A hold of `holdMinutes`, or as long as the provider's shortest session asks for; the session ends before the hold. */
export function holdTimes(now: Date, holdMinutes: number, shortestSessionMs: number): HoldTimes {
  const holdMs = Math.max(holdMinutes * minute, shortestSessionMs + wayMs + graceMs);
  return timesUntil(new Date(now.getTime() + holdMs));
}

/** The provider's session under a hold that ends then. */
export function timesUntil(holdEnds: Date): HoldTimes {
  return { sessionEnds: new Date(holdEnds.getTime() - graceMs), holdEnds };
}

/** Whether the provider would still open a session that ends then. */
export function canOpenUntil(sessionEnds: Date, now: Date, shortestSessionMs: number): boolean {
  return sessionEnds.getTime() - now.getTime() >= Math.max(shortestSessionMs, wayMs);
}

/** Until when goods wait for a payment that was promised but takes its time. */
export function delayedHoldEnds(placedAt: Date): Date {
  return new Date(placedAt.getTime() + longestMs);
}

/** The end of a hold after the buyer came back to pay: never earlier than before, never past the longest. */
export function extendedHold(current: Date, placedAt: Date, times: HoldTimes): HoldTimes {
  const holdMs = Math.min(Math.max(current.getTime(), times.holdEnds.getTime()), delayedHoldEnds(placedAt).getTime());
  const { holdEnds, sessionEnds } = timesUntil(new Date(holdMs));
  return { holdEnds, sessionEnds: new Date(Math.min(times.sessionEnds.getTime(), sessionEnds.getTime())) };
}

/** The end of a hold whose payment's session ended, or failed after it. */
export function graceAfter(sessionEnds: Date): Date {
  return new Date(sessionEnds.getTime() + graceMs);
}
