import { Prisma } from "#app/generated/prisma/client.ts";
import { type FacetCounts, type FacetName, facetNames } from "#app/ports/search-index.ts";
import { facetBit } from "./facet-conditions.server.ts";

const scalars: Partial<Record<FacetName, Prisma.Sql>> = {
  group: Prisma.sql`group_code`,
  set: Prisma.sql`ocop_set::text`,
  stars: Prisma.sql`stars::text`,
  place: Prisma.sql`unit_code`,
  price: Prisma.sql`band`,
  type: Prisma.sql`kind`,
};

/** Lists are counted whole before they are taken apart: many rows share the same months. */
const lists: Partial<Record<FacetName, { whole: Prisma.Sql; parts: Prisma.Sql }>> = {
  season: { whole: Prisma.sql`months`, parts: Prisma.sql`unnest(whole)` },
  market: { whole: Prisma.sql`markets`, parts: Prisma.sql`unnest(string_to_array(whole, ','))` },
};

/** Each facet is counted with the others' choices and without its own: what one more click would show. */
export const facetRows: Prisma.Sql = Prisma.join(
  facetNames.flatMap((name) => {
    const passes = Prisma.sql`failed & ~${facetBit(name)}::int = 0`;
    const scalar = scalars[name];
    if (scalar) {
      return [
        Prisma.sql`SELECT ${name} AS name, ${scalar} AS value, count(*)::int AS n FROM found
        WHERE ${passes} AND ${scalar} IS NOT NULL GROUP BY 2`,
      ];
    }
    const list = lists[name];
    if (!list) return [];
    return [
      Prisma.sql`SELECT ${name} AS name, value::text, sum(n)::int AS n
      FROM (SELECT ${list.whole} AS whole, count(*) AS n FROM found WHERE ${passes} GROUP BY 1) AS alike, ${list.parts} AS value GROUP BY 2`,
    ];
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
