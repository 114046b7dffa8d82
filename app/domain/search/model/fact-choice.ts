import type { SearchRequest } from "#app/ports/search-index.ts";

type Narrowed = Pick<SearchRequest, "facets">;

/**
 * Facts ("roast=medium") are counted only where a group, a set or a fact narrows: over all goods they would say little and
 * cost much.
 */
export function countsFacts({ facets }: Narrowed): boolean {
  return [facets.group, facets.set, facets.fact].some((values) => values !== undefined && values.length > 0);
}

/** The chosen facts by their code: of one code any value is enough, and every code must fit. */
export function factsByCode({ facets }: Narrowed): Map<string, string[]> {
  const byCode = new Map<string, string[]>();
  for (const fact of facets.fact ?? []) {
    const code = factCode(fact);
    byCode.set(code, [...(byCode.get(code) ?? []), fact]);
  }
  return byCode;
}

export function factCode(fact: string): string {
  return fact.split("=")[0] ?? "";
}
