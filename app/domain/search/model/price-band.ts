/** The price facet's bands, by the listed price in đồng: p1 is below the first bound, p5 from the last on. */
export const priceBandBounds = [100_000, 200_000, 500_000, 1_000_000] as const;
export const priceBands = ["p1", "p2", "p3", "p4", "p5"] as const;
export type PriceBand = (typeof priceBands)[number];

export function priceBandOf(vnd: number): PriceBand {
  const above = priceBandBounds.filter((bound) => vnd >= bound).length;
  return priceBands[above] ?? "p5";
}

/** From (inclusive) and to (exclusive) in đồng; null where open. */
export function priceBandRange(band: PriceBand): { from: number | null; to: number | null } {
  const index = priceBands.indexOf(band);
  return { from: priceBandBounds[index - 1] ?? null, to: priceBandBounds[index] ?? null };
}

export function isPriceBand(value: string): value is PriceBand {
  return (priceBands as readonly string[]).includes(value);
}
