import { bandExpression, starsExpression } from "#app/domain/search/queries/row-expressions.server.ts";
import { Prisma } from "#app/generated/prisma/client.ts";
import { type FacetName, facetNames, type SearchRequest } from "#app/ports/search-index.ts";

/** On a row `d` of search_document. Values are plain text: an unknown one fits no row. */

/** What narrows a request besides its words and facets. */
export type Scope = Pick<SearchRequest, "types" | "sellerId" | "keys">;

/** Says nothing of the locale: terms found by their locale's mark need no other look at it. */
export function scopeCondition(request: Scope): Prisma.Sql {
  const conditions = [Prisma.sql`TRUE`];
  if (request.types.length > 0) conditions.push(Prisma.sql`d.item_type = ANY(${[...request.types]}::text[])`);
  if (request.sellerId) conditions.push(Prisma.sql`d.seller_id = ${request.sellerId}::uuid`);
  if (request.keys) conditions.push(Prisma.sql`d.key = ANY(${[...request.keys]}::text[])`);
  return Prisma.join(conditions, " AND ");
}

/** A list of experiences alone is told apart by their kind, a mixed one by what the items are. */
export function typeExpression(request: SearchRequest): Prisma.Sql {
  const onlyExperiences = request.types.length === 1 && request.types[0] === "experience";
  return onlyExperiences ? Prisma.sql`d.type` : Prisma.sql`d.item_type`;
}

/** A number whose bit n is set when the row fails the n-th facet: 0 passes all, one bit alone counts for its own facet. */
export function failedFacets(request: SearchRequest): Prisma.Sql {
  const checks = facetNames.flatMap((name, bit) => {
    const values = request.facets[name];
    if (!values || values.length === 0) return [];
    return [Prisma.sql`(CASE WHEN ${facetCondition(name, [...values], request)} THEN 0 ELSE ${2 ** bit} END)`];
  });
  return checks.length > 0 ? Prisma.sql`(${Prisma.join(checks, " + ")})::int` : Prisma.sql`0`;
}

export function facetBit(name: FacetName): number {
  return 2 ** facetNames.indexOf(name);
}

function facetCondition(name: FacetName, values: string[], request: SearchRequest): Prisma.Sql {
  switch (name) {
    case "group":
      return Prisma.sql`d.group_code = ANY(${values}::text[])`;
    case "set":
      return Prisma.sql`d.ocop_set::text = ANY(${values}::text[])`;
    case "stars":
      return Prisma.sql`(${starsExpression(request)})::text = ANY(${values}::text[])`;
    case "place":
      return Prisma.sql`d.unit_code = ANY(${values}::text[])`;
    case "season":
      return Prisma.sql`d.months::text[] && ${values}::text[]`;
    case "price":
      return Prisma.sql`(${bandExpression}) = ANY(${values}::text[])`;
    case "market":
      return Prisma.sql`d.ships_to && ${values}::text[]`;
    case "type":
      return Prisma.sql`(d.item_type = ANY(${values}::text[]) OR d.type = ANY(${values}::text[]))`;
  }
}
