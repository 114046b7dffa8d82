import { countsAccess } from "#app/domain/search/model/access-fact.ts";
import { countsFacts } from "#app/domain/search/model/fact-choice.ts";
import { Prisma } from "#app/generated/prisma/client.ts";
import { type FacetCounts, type FacetName, facetNames, type SearchRequest } from "#app/ports/search-index.ts";
import { facetBit, factBits } from "./facet-conditions.server.ts";

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
export function facetRows(request: SearchRequest): Prisma.Sql {
  const facts = countsFacts(request) ? [factRows(request)] : [];
  const access = countsAccess(request) ? [accessRows] : [];
  return Prisma.join([...namedRows, ...access, ...facts], " UNION ALL ");
}

/** Who asks for several needs them all, so it is counted with its own choice too. */
const accessRows = Prisma.sql`SELECT 'access' AS name, split_part(value, '=', 2) AS value, sum(n)::int AS n
  FROM (SELECT facts AS whole, count(*) AS n FROM found WHERE failed = 0 GROUP BY 1) AS alike, unnest(whole) AS value
  WHERE value LIKE 'access=%' GROUP BY 2`;

/** Each fact counts as its code's facet: with all other choices, and without those of the same code. */
function factRows(request: SearchRequest): Prisma.Sql {
  const bits = factBits(request).map(({ code, bit }) => Prisma.sql`WHEN ${code} THEN ${bit}::int`);
  const own =
    bits.length > 0 ? Prisma.sql`(CASE split_part(value, '=', 1) ${Prisma.join(bits, " ")} ELSE 0 END)` : Prisma.sql`0`;
  return Prisma.sql`SELECT 'fact' AS name, value::text, sum(n)::int AS n
    FROM (SELECT facts AS whole, failed, count(*) AS n FROM found GROUP BY 1, 2) AS alike, unnest(whole) AS value
    WHERE failed & ~${own} = 0 AND value NOT LIKE 'access=%' GROUP BY 2`;
}

const namedRows: Prisma.Sql[] = facetNames.flatMap((name) => {
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
});

export function readFacetRows(rows: readonly { name: FacetName; value: string; n: number }[]): FacetCounts {
  const counts: FacetCounts = {};
  for (const name of facetNames) counts[name] = {};
  for (const { name, value, n } of rows) {
    const facet = counts[name];
    if (facet) facet[value] = n;
  }
  return counts;
}
