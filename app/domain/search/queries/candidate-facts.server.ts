import { Prisma } from "#app/generated/prisma/client.ts";
import type { SearchItemType, SearchRequest } from "#app/ports/search-index.ts";
import { markTerms } from "../model/locale-mark.ts";
import type { Question } from "../model/question.ts";
import type { Candidate } from "../model/ranking.ts";
import { beginning, questionTerms, spanMatch } from "./match-conditions.server.ts";
import { inStockExpression, seasonExpression, shipsExpression, starsExpression } from "./row-expressions.server.ts";

type Asked = Pick<SearchRequest, "market"> & { today: string | null };
export type FoundCandidate = Candidate & { type: SearchItemType; id: string };

/**
 * What the ranking model must know of a row `d`, as columns named like the model's fields. Likeness costs most
 * and is worked out only where `loose` says that words may be mistyped.
 */
export function candidateColumns(request: Asked, question: Question, loose: Prisma.Sql): Prisma.Sql {
  const terms = questionTerms(question);
  const ways = beginning(question, question.words.length - 1);
  const begins = ways.length > 0 ? Prisma.join(ways, " OR ") : Prisma.sql`FALSE`;
  return Prisma.sql`
    d.item_type AS "type", d.item_id AS "id", d.key AS "key", d.title_folded AS "nameSound",
    ARRAY(SELECT term FROM (SELECT unnest(d.title_terms) AS term) AS own WHERE term = ANY(${terms}::text[])) AS "nameTerms",
    ARRAY(SELECT substr(term, 2) FROM (SELECT unnest(d.terms) AS term) AS own WHERE term = ANY(${markTerms(terms, question.locale)}::text[])) AS "textTerms",
    ${foundSpans(question)} AS "spans",
    ${likeness(question, Prisma.sql`d.title_folded`, loose)} AS "nameLikeness",
    ${likeness(question, Prisma.sql`d.folded`, loose)} AS "textLikeness",
    (${begins}) AS "beginsWord",
    ${seasonExpression(request)} AS "season",
    ${inStockExpression} AS "inStock",
    ${shipsExpression(request)} AS "ships",
    (${starsExpression(request)}) IS NOT NULL AS "award"`;
}

function foundSpans(question: Question): Prisma.Sql {
  const cases = question.spans.flatMap((span, index) =>
    span.kind === "grams" ? [Prisma.sql`CASE WHEN ${spanMatch(question, span)} THEN ${index}::int END`] : [],
  );
  if (cases.length === 0) return Prisma.sql`'{}'::int[]`;
  return Prisma.sql`array_remove(ARRAY[${Prisma.join(cases)}]::int[], NULL)`;
}

function likeness(question: Question, text: Prisma.Sql, loose: Prisma.Sql): Prisma.Sql {
  const values = question.words.map((word) =>
    word.mayBeMistyped
      ? Prisma.sql`round(strict_word_similarity(${word.sound}::text, ${text})::numeric, 3)::float8`
      : Prisma.sql`0::float8`,
  );
  return Prisma.sql`CASE WHEN ${loose} THEN ARRAY[${Prisma.join(values)}]::float8[] ELSE '{}'::float8[] END`;
}
