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
