import { Prisma } from "#app/generated/prisma/client.ts";
import { type FacetCounts, type FacetName, facetNames } from "#app/ports/search-index.ts";
import { facetBit } from "./facet-conditions.server.ts";

const sources: Record<FacetName, { value: Prisma.Sql; from: Prisma.Sql }> = {
  group: { value: Prisma.sql`group_code`, from: Prisma.sql`found` },
  set: { value: Prisma.sql`ocop_set::text`, from: Prisma.sql`found` },
  stars: { value: Prisma.sql`stars::text`, from: Prisma.sql`found` },
  place: { value: Prisma.sql`unit_code`, from: Prisma.sql`found` },
  season: { value: Prisma.sql`month::text`, from: Prisma.sql`found, unnest(months) AS month` },
  price: { value: Prisma.sql`band`, from: Prisma.sql`found` },
  market: { value: Prisma.sql`market`, from: Prisma.sql`found, unnest(ships_to) AS market` },
  type: { value: Prisma.sql`kind`, from: Prisma.sql`found` },
};

/** Each facet is counted with the others' choices and without its own: what one more click would show. */
export const facetRows: Prisma.Sql = Prisma.join(
  facetNames.map((name) => {
    const { value, from } = sources[name];
    return Prisma.sql`SELECT ${name} AS name, ${value} AS value, count(*)::int AS n FROM ${from}
      WHERE failed & ~${facetBit(name)}::int = 0 AND ${value} IS NOT NULL GROUP BY 2`;
  }),
  " UNION ALL ",
);

export function readFacetRows(rows: readonly { name: FacetName; value: string; n: number }[]): FacetCounts {
  const counts: FacetCounts = {};
  for (const name of facetNames) counts[name] = {};
  for (const { name, value, n } of rows) {
    const facet = counts[name];
    if (facet) facet[value] = n;
  }
  return counts;
}
