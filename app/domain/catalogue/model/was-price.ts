/** A price from that moment on; null while the pack had none. */
export type PriceStep = { amountMinor: number | null; since: Date };

const day = 86_400_000;
/** The law's window: what stands in it before the reduction is the price one may compare with. */
export const windowDays = 30;
/** Longer than this a reduced price is simply the price. */
const announcedDays = 60;
/** Decree 81/2018: a discount is at most half of the price before it. */
const mostOff = 0.5;

/**
 * The "was" price that may stand beside the present one: the lowest of the 30 days before the price was last lowered.
 * Null where the history does not carry it, so that no price raised for show is ever compared with.
 */
export function wasPrice(history: readonly PriceStep[], now: Date): number | null {
  const steps = stepsUntil(history, now);
  const current = steps.at(-1);
  const before = steps.at(-2);
  if (!current || !before || current.amountMinor === null || before.amountMinor === null) return null;
  if (current.amountMinor >= before.amountMinor) return null;
  if (now.getTime() - current.since.getTime() > announcedDays * day) return null;
  const lowest = lowestBetween(steps.slice(0, -1), current.since.getTime() - windowDays * day);
  if (lowest === null || current.amountMinor >= lowest) return null;
  return lowest - current.amountMinor > lowest * mostOff ? null : lowest;
}

/** In order of time, without what is still to come and without steps that changed nothing. */
function stepsUntil(history: readonly PriceStep[], now: Date): PriceStep[] {
  const sorted = history.filter(({ since }) => since <= now).sort((a, b) => a.since.getTime() - b.since.getTime());
  return sorted.filter((step, index) => index === 0 || step.amountMinor !== sorted[index - 1]?.amountMinor);
}

/** The lowest price from `start` on; null when there was none at some moment since. */
function lowestBetween(steps: readonly PriceStep[], start: number): number | null {
  const first = steps.findLastIndex(({ since }) => since.getTime() <= start);
  if (first < 0) return null;
  const amounts = steps.slice(first).map(({ amountMinor }) => amountMinor);
  return amounts.reduce((least, amount) => (least === null || amount === null ? null : Math.min(least, amount)));
}
