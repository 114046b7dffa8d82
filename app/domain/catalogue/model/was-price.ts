/** A price from that moment on; null while the pack had none. */
export type PriceStep = { amountMinor: number | null; since: Date };

/** A step of any of a pack's currencies. */
export type PriceRecord = PriceStep & { currency: string };

/** What a market is charged in, and from when on; null where it always was. */
export type Charging = { currency: string; since: Date | null };

const day = 86_400_000;
/** The law's window: what stands in it before the reduction is the price one may compare with. */
export const windowDays = 30;
/** Longer than this a reduced price is simply the price. */
const announcedDays = 60;
/** Decree 81/2018: a discount is at most half of the price before it. */
const mostOff = 0.5;

/** The prices a market was really charged until now; the one in force when that began counts from then on. */
export function chargedSteps(
  history: readonly PriceRecord[],
  { currency, since: start }: Charging,
  now: Date,
): PriceStep[] {
  const steps = stepsUntil(
    history.filter((step) => step.currency === currency),
    now,
  ).map(({ amountMinor, since }) => ({ amountMinor, since }));
  if (!start) return steps;
  const first = Math.max(
    0,
    steps.findLastIndex(({ since }) => since <= start),
  );
  return steps.slice(first).map((step) => (step.since < start ? { ...step, since: start } : step));
}

/**
 * The "was" price of a market. A reduction is a person's: a lower price set by hand, or one that came with a lower listed
 * price. What only followed the rate of its list is none. `byHand` is the present price's.
 */
export function wasCharged(
  { history, byHand }: { history: readonly PriceRecord[]; byHand: boolean },
  charging: Charging,
  now: Date,
): number | null {
  const steps = chargedSteps(history, charging, now);
  const lowered = steps.at(-1)?.since;
  if (!lowered || !(byHand || charging.currency === "VND" || isListedLowered(history, lowered))) return null;
  return wasPrice(steps, now);
}

function isListedLowered(history: readonly PriceRecord[], at: Date): boolean {
  const listed = history.filter(({ currency }) => currency === "VND");
  const [step, before] = stepsUntil(listed, at).toReversed();
  if (step?.since.getTime() !== at.getTime() || !before) return false;
  return step.amountMinor !== null && before.amountMinor !== null && step.amountMinor < before.amountMinor;
}

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
