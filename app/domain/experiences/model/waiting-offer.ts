const hourMs = 3_600_000;
const offerHours = 4;

/** By when offered seats must be taken: within four hours, and an hour before the visit begins; null when it is too late to offer. */
export function offerEnds(start: Date, now: Date): Date | null {
  const end = Math.min(now.getTime() + offerHours * hourMs, start.getTime() - hourMs);
  return end > now.getTime() ? new Date(end) : null;
}
