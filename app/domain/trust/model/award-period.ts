import { addDays, type Day } from "#app/shared/calendar.ts";

export type StoredAwardState = "granted" | "revoked" | "potential_5";

/** What decides from which day to which an award counts. */
export type AwardSpan = {
  state: StoredAwardState;
  decisionDate: Day;
  validUntil: Day;
  revokedOn: Day | null;
  /** First day of the granted award that follows this one; null while none does. */
  replacedFrom: Day | null;
};

/** From this day on the award is revoked. Without a day of its own a revocation holds from the beginning. */
export function revokedFromOf({ state, decisionDate, revokedOn }: Omit<AwardSpan, "replacedFrom">): Day | null {
  return state === "revoked" ? (revokedOn ?? decisionDate) : null;
}

/** The last day an award counts: its end, or the day before it was revoked or another took over, whichever is first. */
export function lastDayOf(award: AwardSpan): Day {
  const { validUntil, replacedFrom } = award;
  const handedOver = [revokedFromOf(award), replacedFrom].flatMap((day) => (day ? [addDays(day, -1)] : []));
  return [validUntil, ...handedOver].sort()[0] ?? validUntil;
}

export type ChainLink = {
  id: string;
  state: StoredAwardState;
  decisionDate: Day;
  revokedOn: Day | null;
  replacesId: string | null;
};

/**
 * When the award with this id hands over: the first day of the next granted award in its chain. A potential 5★ award in
 * between ends nothing by itself, and an award that was revoked before it began never took over.
 */
export function replacedFromOf(id: string, awards: readonly ChainLink[]): Day | null {
  const seen = new Set<string>();
  for (let current = id; !seen.has(current); ) {
    seen.add(current);
    const next = awards.find(({ replacesId }) => replacesId === current);
    if (!next) return null;
    if (takesOver(next)) return next.decisionDate;
    current = next.id;
  }
  return null;
}

function takesOver({ state, decisionDate, revokedOn }: ChainLink): boolean {
  return state === "granted" || (state === "revoked" && revokedOn !== null && revokedOn > decisionDate);
}
