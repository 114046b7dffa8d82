import { accessFact } from "#app/domain/search/model/access-fact.ts";
import { factsByCode } from "#app/domain/search/model/fact-choice.ts";
import {
  adultCondition,
  bandExpression,
  boxCondition,
  starsExpression,
} from "#app/domain/search/queries/row-expressions.server.ts";
import { Prisma } from "#app/generated/prisma/client.ts";
import { type FacetName, facetNames, type SearchRequest } from "#app/ports/search-index.ts";

/** On a row `d` of search_document. Values are plain text: an unknown one fits no row. */

/** What narrows a request besides its words and facets. */
export type Scope = Pick<SearchRequest, "types" | "sellerId" | "keys" | "adult" | "box">;

/** Says nothing of the locale: terms found by their locale's mark need no other look at it. */
export function scopeCondition(request: Scope): Prisma.Sql {
  const conditions = [adultCondition(request)];
  if (request.types.length > 0) conditions.push(Prisma.sql`d.item_type = ANY(${[...request.types]}::text[])`);
  if (request.sellerId) conditions.push(Prisma.sql`d.seller_id = ${request.sellerId}::uuid`);
  if (request.keys) conditions.push(Prisma.sql`d.key = ANY(${[...request.keys]}::text[])`);
  if (request.box) conditions.push(boxCondition(request.box));
  return Prisma.join(conditions, " AND ");
}

/** A list of experiences alone is told apart by their kind, a mixed one by what the items are. */
export function typeExpression(request: SearchRequest): Prisma.Sql {
  const onlyExperiences = request.types.length === 1 && request.types[0] === "experience";
  return onlyExperiences ? Prisma.sql`d.type` : Prisma.sql`d.item_type`;
}

/** A number whose bit n is set when the row fails the n-th facet: 0 passes all, one bit alone counts for its own facet. */
export function failedFacets(request: SearchRequest): Prisma.Sql {
  const named = facetNames.flatMap((name) => {
    const values = request.facets[name];
    if (name === "fact" || !values || values.length === 0) return [];
    return [{ condition: facetCondition(name, [...values], request), bit: facetBit(name) }];
  });
  const facts = factBits(request).map(({ values, bit }) => ({
    condition: Prisma.sql`d.facts && ${values}::text[]`,
    bit,
  }));
  const checks = [...named, ...facts].map(
    ({ condition, bit }) => Prisma.sql`(CASE WHEN ${condition} THEN 0 ELSE ${bit} END)`,
  );
  return checks.length > 0 ? Prisma.sql`(${Prisma.join(checks, " + ")})::int` : Prisma.sql`0`;
}

export function facetBit(name: FacetName): number {
  return 2 ** facetNames.indexOf(name);
}

/** A number has room for so many codes beside the facets; who asks for more gets the first. */
const factCodesMost = 20;

/** The chosen facts: each code is a facet of its own, with the bit it fails by. */
export function factBits(request: SearchRequest): { code: string; values: string[]; bit: number }[] {
  return [...factsByCode(request)]
    .slice(0, factCodesMost)
    .map(([code, values], index) => ({ code, values, bit: 2 ** (facetNames.length + index) }));
}

function facetCondition(name: Exclude<FacetName, "fact">, values: string[], request: SearchRequest): Prisma.Sql {
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
    case "access":
      return Prisma.sql`d.facts @> ${values.map(accessFact)}::text[]`;
  }
}
