/** Twelve months, January first: 0 off, 1 in season, 2 at its best. */
export type Season = readonly number[];

export function inSeason(season: Season, month: number): boolean {
  return (season[month - 1] ?? 0) > 0;
}

export function monthsIn(season: Season): number[] {
  return season.flatMap((level, index) => (level > 0 ? [index + 1] : []));
}

export function peakMonths(season: Season): number[] {
  return season.flatMap((level, index) => (level === 2 ? [index + 1] : []));
}

/** Goods made all year have no season to speak of. */
export function isAllYear(season: Season): boolean {
  return season.length === 12 && season.every((level) => level === 1);
}

/** A year that holds several: each month as good as the best of them. */
export function unionOf(seasons: readonly Season[]): number[] {
  const full = seasons.filter((season) => season.length === 12);
  if (full.length === 0) return [];
  return Array.from({ length: 12 }, (_, index) => Math.max(...full.map((season) => season[index] ?? 0)));
}

/** Months of one level that follow each other, December before January: [[11, 1]] is November to January. */
export function monthRuns(season: Season, level: number): [from: number, to: number][] {
  const at = (month: number) => season[(month + 11) % 12] === level;
  const months = Array.from({ length: 12 }, (_, index) => index + 1).filter(at);
  if (months.length === 12) return [[1, 12]];
  const begins = months.filter((month) => !at(month - 1));
  return begins.map((from) => {
    let to = from;
    while (at(to + 1)) to += 1;
    return [from, ((to - 1) % 12) + 1];
  });
}

/** The month to show a season by: this one while it counts, else the first of its best. */
export function bestMonth(season: Season, month: number): number {
  return inSeason(season, month) ? month : (peakMonths(season)[0] ?? monthsIn(season)[0] ?? month);
}
