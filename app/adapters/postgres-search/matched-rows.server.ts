import { countsAccess } from "#app/domain/search/model/access-fact.ts";
import { countsFacts } from "#app/domain/search/model/fact-choice.ts";
import type { Question } from "#app/domain/search/model/question.ts";
import { looseEvidence, questionTerms, strictMatch } from "#app/domain/search/queries/match-conditions.server.ts";
import {
  bandExpression,
  bonusExpression,
  distanceExpression,
  priceExpression,
  seasonExpression,
  starsExpression,
} from "#app/domain/search/queries/row-expressions.server.ts";
import { Prisma } from "#app/generated/prisma/client.ts";
import type { SearchRequest } from "#app/ports/search-index.ts";
import { failedFacets, type Scope, scopeCondition, typeExpression } from "./facet-conditions.server.ts";

/** With fewer exact finds than this, begun and mistyped words are looked for too. */
export const enoughStrict = 5;

/** WITH ... `found`: every row the request may show, before facets; light enough to count and order. */
export function listedRows(request: SearchRequest): Prisma.Sql {
  return Prisma.sql`found AS MATERIALIZED (
    SELECT ${columns(request, null)}, FALSE AS loose FROM search_document d
    WHERE d.locale = ${request.locale} AND ${scopeCondition(request)})`;
}

/** WITH ... `found`: the rows that have every word of the question. */
export function strictRows(request: SearchRequest, question: Question): Prisma.Sql {
  return Prisma.sql`found AS MATERIALIZED (
    SELECT ${columns(request, question)}, FALSE AS loose FROM search_document d
    WHERE ${scopeCondition(request)} AND ${strictMatch(question)})`;
}

/**
 * WITH ... `found`: those, and the rows that have most of the words in a looser way. Mistakes are forgiven only where no
 * row has all the words as they stand; there, too, as many words are enough as any row has.
 */
export function looseRows(request: SearchRequest, question: Question, strictCount: number): Prisma.Sql {
  const most = question.words.length <= 3 ? Math.min(2, question.words.length) : Math.ceil(question.words.length * 0.6);
  const near = strictCount > 0 ? nearRows(request, question, most, false) : mostWords(request, question, most);
  return Prisma.sql`
    strict AS MATERIALIZED (
      SELECT d.item_type, d.item_id FROM search_document d WHERE ${scopeCondition(request)} AND ${strictMatch(question)}),
    near AS MATERIALIZED (${near}),
    found AS MATERIALIZED (
      SELECT ${columns(request, question)}, item.loose FROM (
        SELECT item_type, item_id, FALSE AS loose FROM strict
        UNION ALL
        SELECT item_type, item_id, TRUE FROM near
        WHERE NOT EXISTS (SELECT 1 FROM strict WHERE strict.item_type = near.item_type AND strict.item_id = near.item_id)
      ) AS item
      JOIN search_document d ON d.item_type = item.item_type AND d.item_id = item.item_id AND d.locale = ${request.locale})`;
}

/** Rows with at least `need` different words of the question. */
export function nearRows(request: Scope, question: Question, need: number, forgiving: boolean): Prisma.Sql {
  return Prisma.sql`
    SELECT item_type, item_id, count(DISTINCT word) AS words FROM (${evidenceRows(request, question, forgiving)}) AS piece
    GROUP BY 1, 2 HAVING count(DISTINCT word) >= ${need}::int ORDER BY words DESC, item_id LIMIT ${nearMost}`;
}

/** Rows with most words of the question, or as many as any row has. */
function mostWords(request: Scope, question: Question, most: number): Prisma.Sql {
  return Prisma.sql`
    SELECT item_type, item_id FROM (
      SELECT item_type, item_id, count(DISTINCT word) AS words, max(count(DISTINCT word)) OVER () AS most
      FROM (${evidenceRows(request, question, true)}) AS piece GROUP BY 1, 2) AS counted
    WHERE words >= least(most, ${most}::int) ORDER BY words DESC, item_id LIMIT ${nearMost}`;
}

function evidenceRows(request: Scope, question: Question, forgiving: boolean): Prisma.Sql {
  const pieces = looseEvidence(question, forgiving).map(
    ({ condition, from, to }) => Prisma.sql`
      SELECT d.item_type, d.item_id, word FROM search_document d, generate_series(${from}::int, ${to}::int) AS word
      WHERE ${scopeCondition(request)} AND ${condition}`,
  );
  return Prisma.join(pieces, " UNION ALL ");
}

/** So many rows that may have most of the words are looked at: a bound on what a long or odd question costs. */
const nearMost = 3000;

function columns(request: SearchRequest, question: Question | null): Prisma.Sql {
  return Prisma.sql`
    d.item_type, d.item_id, d.key, d.group_code, d.ocop_set, d.unit_code, d.title,
    ${countsFacts(request) || countsAccess(request) ? Prisma.sql`d.facts` : Prisma.sql`NULL::text[]`} AS facts,
    d.months, array_to_string(d.ships_to, ',') AS markets,
    ${starsExpression(request)} AS stars, ${bandExpression} AS band, ${typeExpression(request)} AS kind,
    ${priceExpression(request)} AS price, ${seasonExpression(request)} AS season, ${bonusExpression(request)} AS bonus,
    ${distanceExpression(request)} AS distance,
    ${failedFacets(request)} AS failed, ${nameHits(question)} AS name_hits`;
}

function nameHits(question: Question | null): Prisma.Sql {
  if (!question) return Prisma.sql`0`;
  return Prisma.sql`(SELECT count(*) FROM (SELECT unnest(d.title_terms) AS term) AS own WHERE term = ANY(${questionTerms(question)}::text[]))`;
}

/** Where more is found than the model ranks, these come first. */
export const roughOrder = Prisma.sql`loose, name_hits DESC, bonus DESC, key`;
