/** What goes back of the money of a visit called off so long before it begins. */
export type CancelTier = { hoursBefore: number; refundPercent: number };

const hourMs = 3_600_000;

/** Of a visitor's money, in per cent, when it is called off at this moment: the best of the terms it is still in time for. */
export function refundPercent(policy: readonly CancelTier[], startsAt: Date, now: Date): number {
  const left = startsAt.getTime() - now.getTime();
  const inTime = policy.filter(({ hoursBefore }) => left >= hoursBefore * hourMs);
  return Math.min(100, Math.max(0, ...inTime.map((tier) => tier.refundPercent)));
}

/** Stored terms; whatever else stands there gives nothing back by itself. */
export function readPolicy(stored: unknown): CancelTier[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter(
    (tier): tier is CancelTier =>
      typeof tier === "object" &&
      tier !== null &&
      Number.isFinite((tier as CancelTier).hoursBefore) &&
      Number.isFinite((tier as CancelTier).refundPercent),
  );
}

/** By when the host answers: within so many hours, and in any case before it begins. */
export function answerDeadline(answerHours: number, startsAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + answerHours * hourMs, startsAt.getTime()));
}
