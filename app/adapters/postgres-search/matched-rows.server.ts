import { Prisma } from "#app/generated/prisma/client.ts";
import type { Question } from "#app/domain/search/model/question.ts";
import { questionTerms } from "#app/domain/search/queries/candidate-facts.server.ts";
import { looseMatch, strictMatch } from "#app/domain/search/queries/match-conditions.server.ts";
import {
  bandExpression,
  bonusExpression,
  priceExpression,
  seasonExpression,
  starsExpression,
} from "#app/domain/search/queries/row-expressions.server.ts";
import type { SearchRequest } from "#app/ports/search-index.ts";
import { baseCondition, failedFacets, typeExpression } from "./facet-conditions.server.ts";

/** With fewer exact finds than this, begun and mistyped words are looked for too. */
const enoughStrict = 5;

/** WITH ... `found`: the rows of the question (or all) before facets, light enough to count and order. */
export function foundRows(request: SearchRequest, question: Question | null): Prisma.Sql {
  if (!question) {
    return Prisma.sql`found AS MATERIALIZED (SELECT ${columns(request, null)}, FALSE AS loose FROM search_document d WHERE ${baseCondition(request)})`;
  }
  const count = question.words.length;
  const needAny = Math.max(1, count - (count < 4 ? 1 : Math.floor(count * 0.4)));
  const needAll = count < 3 ? count : needAny;
  const need = Prisma.sql`(CASE WHEN (SELECT count(*) FROM strict) = 0 THEN ${needAny} ELSE ${needAll} END)`;
  return Prisma.sql`
    strict AS MATERIALIZED (
      SELECT ${columns(request, question)} FROM search_document d WHERE ${baseCondition(request)} AND ${strictMatch(question)}),
    loose AS MATERIALIZED (
      SELECT ${columns(request, question)} FROM search_document d
      WHERE (SELECT count(*) FROM strict) < ${enoughStrict} AND ${baseCondition(request)} AND ${looseMatch(question, need)}),
    found AS MATERIALIZED (
      SELECT strict.*, FALSE AS loose FROM strict
      UNION ALL
      SELECT loose.*, TRUE AS loose FROM loose
      WHERE NOT EXISTS (SELECT 1 FROM strict WHERE strict.item_type = loose.item_type AND strict.item_id = loose.item_id))`;
}

function columns(request: SearchRequest, question: Question | null): Prisma.Sql {
  return Prisma.sql`
    d.item_type, d.item_id, d.key, d.group_code, d.ocop_set, d.unit_code, d.months, d.ships_to, d.title,
    ${starsExpression(request)} AS stars, ${bandExpression} AS band, ${typeExpression(request)} AS kind,
    ${priceExpression(request)} AS price, ${seasonExpression(request)} AS season, ${bonusExpression(request)} AS bonus,
    ${failedFacets(request)} AS failed, ${nameHits(question)} AS name_hits`;
}

function nameHits(question: Question | null): Prisma.Sql {
  if (!question) return Prisma.sql`0`;
  return Prisma.sql`(SELECT count(*) FROM unnest(${questionTerms(question)}::text[]) AS term WHERE term = ANY(d.title_terms))`;
}

/** Where more is found than the model ranks, these come first. */
export const roughOrder = Prisma.sql`loose, name_hits DESC, bonus DESC, key`;
