import { questionOf } from "#app/domain/search/analyser.server.ts";
import type { Question } from "#app/domain/search/model/question.ts";
import { rank } from "#app/domain/search/model/ranking.ts";
import { candidateColumns } from "#app/domain/search/queries/candidate-facts.server.ts";
import type { NamedCandidate } from "#app/domain/search/queries/list-candidates.server.ts";
import { strictMatch, wordBeginsName } from "#app/domain/search/queries/match-conditions.server.ts";
import { adultCondition } from "#app/domain/search/queries/row-expressions.server.ts";
import { Prisma } from "#app/generated/prisma/client.ts";
import type { Database } from "#app/platform/database.server.ts";
import type { SearchIndex, Suggestion } from "#app/ports/search-index.ts";
import { nearRows } from "./matched-rows.server.ts";

type SuggestRequest = Parameters<SearchIndex["suggest"]>[0];

const suggestMost = 20;

/** Names of items for what has been typed so far: a beginning is enough. One round trip. */
export async function suggestTitles(db: Database, asked: SuggestRequest): Promise<Suggestion[]> {
  const question = await questionOf(asked.query, asked.locale);
  if (question.words.length === 0) return [];
  const rows = await db.$queryRaw<{ candidate: NamedCandidate }[]>`
    WITH named AS MATERIALIZED (
      SELECT d.item_type, d.item_id FROM search_document d
      WHERE ${adultCondition({})} AND (${strictMatch(question)} OR ${wordBeginsName(question)}) LIMIT 200),
    likely AS MATERIALIZED (
      SELECT item_type, item_id FROM (${nearRows({ types: [] }, question, question.words.length, true)}) AS near WHERE (SELECT count(*) FROM named) = 0)
    SELECT to_json(item) AS candidate FROM (
      SELECT ${candidateColumns({ market: asked.market, today: null }, question, Prisma.sql`(SELECT count(*) FROM named) = 0`)}, d.title, d.slug
      FROM (SELECT * FROM named UNION ALL SELECT * FROM likely) AS found
      JOIN search_document d ON d.item_type = found.item_type AND d.item_id = found.item_id AND d.locale = ${asked.locale}) AS item`;
  return firstOfEach(
    question,
    rows.map((row) => row.candidate),
    Math.min(Math.max(1, asked.limit), suggestMost),
  );
}

function firstOfEach(question: Question, candidates: NamedCandidate[], limit: number): Suggestion[] {
  const seen = new Set<string>();
  const suggestions = rank(question, candidates).flatMap(({ title, type, slug, key }) => {
    if (seen.has(title)) return [];
    seen.add(title);
    return [{ text: title, type, slug, key }];
  });
  return suggestions.slice(0, limit);
}
