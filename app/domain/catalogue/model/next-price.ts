/** A pack's price in one currency, in minor units. `byHand`: a person set it, so that no list's rule moves it. */
export type StoredPrice = { amountMinor: number; byHand: boolean };

/** What a form says of a price. `seen` is what it had shown; a form that does not say had shown the present one. */
export type TypedPrice = { minor: number | null; seen?: number | null };

/** By currency: what its price list makes of a listed price, in minor units; null where the list gives none. */
export type ListPrices = Partial<Record<string, (vnd: number) => number | null>>;

/**
 * The price a pack has from now on in a currency other than dong. What was typed anew is by hand, what was emptied follows
 * the list again, and what nobody touched stays what it was: by hand, or the list's, which follows the listed price.
 */
export function nextPrice(
  before: StoredPrice | null,
  typed: TypedPrice | null,
  ruled: number | null,
): StoredPrice | null {
  const byRule = ruled === null ? null : { amountMinor: ruled, byHand: false };
  if (typed && typed.minor !== seenIn(typed, before))
    return typed.minor === null ? byRule : { amountMinor: typed.minor, byHand: true };
  return before?.byHand ? before : (byRule ?? before);
}

function seenIn({ seen }: TypedPrice, before: StoredPrice | null): number | null {
  return seen === undefined ? (before?.amountMinor ?? null) : seen;
}
