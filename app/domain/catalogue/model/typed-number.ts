/** Whole numbers, also grouped as people write them: 1.250 or 1,250 or 1 250. Never a decimal read as thousands. */
export function wholeOf(text: string): number | null {
  const plain = text.replace(/\s+/g, " ");
  if (!/^\d+$/.test(plain) && !/^\d{1,3}([., ]\d{3})+$/.test(plain)) return null;
  return Number(plain.replace(/[., ]/g, ""));
}

/** A number with at most so many decimals, its comma or point as the reader's language has it; no groups of thousands. */
export function decimalOf(text: string, decimals: number): number | null {
  if (decimals === 0) return wholeOf(text);
  const [, whole, fraction = ""] = /^(\d{1,9})(?:[.,](\d+))?$/.exec(text.trim()) ?? [];
  return whole === undefined || fraction.length > decimals ? null : Number(`${whole}.${fraction || "0"}`);
}
