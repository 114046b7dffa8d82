import { questionOf } from "#app/domain/search/analyser.server.ts";
import type { Question } from "#app/domain/search/model/question.ts";
import { rank } from "#app/domain/search/model/ranking.ts";
import { candidateColumns, type FoundCandidate } from "#app/domain/search/queries/candidate-facts.server.ts";
import { type HitRow, hitColumns, listHits, readHit } from "#app/domain/search/queries/hits.server.ts";
import { Prisma } from "#app/generated/prisma/client.ts";
import type { Database } from "#app/platform/database.server.ts";
import type { FacetName, SearchAnswer, SearchIndex, SearchRequest } from "#app/ports/search-index.ts";
import { facetRows, readFacetRows } from "./facet-counts.server.ts";
import { enoughStrict, listedRows, looseRows, roughOrder, strictRows } from "./matched-rows.server.ts";
import { orderOf } from "./order.server.ts";
import { type PointRow, pointRows, readPoints } from "./point-rows.server.ts";
import { suggestTitles } from "./suggest.server.ts";

type FacetRow = { name: FacetName; value: string; n: number };

/** So many of the best are ranked by the model; what stands behind them keeps the database's rough order. */
const rankedMost = 200;
const limitMost = 100;
const offsetMost = 20_000;

/** The embedded engine: the read model itself, in the same database and the same transactions as the listings. */
export function postgresSearch(db: Database): SearchIndex {
  return {
    async search(asked) {
      const request = bounded(asked);
      if (!request.query.trim()) return orderedPage(db, request, null, listedRows(request));
      const question = await questionOf(request.query, request.locale);
      if (question.words.length === 0) return nothing();
      const strict = await questionPage(db, request, question, strictRows(request, question));
      if (strict.found >= enoughStrict) return strict;
      return questionPage(db, request, question, looseRows(request, question, strict.found));
    },
    suggest: (request) => suggestTitles(db, request),
  };
}

type FoundAnswer = SearchAnswer & { found: number };

function nothing(): FoundAnswer {
  return { total: 0, found: 0, hits: [], facets: readFacetRows([]) };
}

function bounded(request: SearchRequest): SearchRequest {
  const clamp = (value: number, most: number) => Math.min(Math.max(0, Math.trunc(value) || 0), most);
  return { ...request, limit: clamp(request.limit, limitMost), offset: clamp(request.offset, offsetMost) };
}

function questionPage(
  db: Database,
  request: SearchRequest,
  question: Question,
  rows: Prisma.Sql,
): Promise<FoundAnswer> {
  const ranked = request.sort === "relevance" && request.offset < rankedMost;
  return ranked ? rankedPage(db, request, question, rows) : orderedPage(db, request, question, rows);
}

/** One round trip: the database orders. */
async function orderedPage(
  db: Database,
  request: SearchRequest,
  question: Question | null,
  rows: Prisma.Sql,
): Promise<FoundAnswer> {
  const order = orderOf(request, question);
  const [answer] = await db.$queryRaw<(Counts & { hits: HitRow[] })[]>`
    WITH ${rows},
    page AS (
      SELECT item_type, item_id, row_number() OVER (ORDER BY ${order}) AS place FROM found
      WHERE failed = 0 ORDER BY place LIMIT ${request.limit} OFFSET ${request.offset})
    SELECT ${countsOf(request)},
      (SELECT coalesce(json_agg(hit ORDER BY hit.place), '[]') FROM (
        SELECT ${hitColumns}, page.place FROM page
        JOIN search_document d ON d.item_type = page.item_type AND d.item_id = page.item_id AND d.locale = ${request.locale}) AS hit
      ) AS hits`;
  if (!answer) return nothing();
  const hits = answer.hits.map((row) => readHit(row, request.today));
  return { total: answer.total, found: answer.found, hits, ...readCounts(request, answer) };
}

/** Two round trips: candidates for the model, then the page it chose. */
async function rankedPage(
  db: Database,
  request: SearchRequest,
  question: Question,
  rows: Prisma.Sql,
): Promise<FoundAnswer> {
  const most = Math.max(rankedMost, request.offset + request.limit);
  const [answer] = await db.$queryRaw<(Counts & { candidates: FoundCandidate[] })[]>`
    WITH ${rows},
    best AS (
      SELECT item_type, item_id, loose, row_number() OVER (ORDER BY ${roughOrder}) AS place FROM found
      WHERE failed = 0 ORDER BY place LIMIT ${most})
    SELECT ${countsOf(request)},
      (SELECT coalesce(json_agg(candidate ORDER BY candidate.place), '[]') FROM (
        SELECT ${candidateColumns(request, question, Prisma.sql`best.loose`)}, best.place FROM best
        JOIN search_document d ON d.item_type = best.item_type AND d.item_id = best.item_id AND d.locale = ${request.locale}) AS candidate
      ) AS candidates`;
  if (!answer) return nothing();
  const { total, found, candidates } = answer;
  const ranked = [...rank(question, candidates.slice(0, rankedMost)), ...candidates.slice(rankedMost)];
  const chosen = ranked.slice(request.offset, request.offset + request.limit);
  const hits = await listHits(db, request.locale, chosen, request);
  return { total, found, hits, ...readCounts(request, answer) };
}

type Counts = { total: number; found: number; facets: FacetRow[]; points: PointRow[] };

function readCounts({ points }: SearchRequest, answer: Counts): Pick<SearchAnswer, "facets" | "points"> {
  return { facets: readFacetRows(answer.facets), ...(points ? { points: readPoints(answer.points) } : {}) };
}

function countsOf(request: SearchRequest): Prisma.Sql {
  return Prisma.sql`
  (SELECT count(*)::int FROM found) AS found,
  (SELECT count(*)::int FROM found WHERE failed = 0) AS total,
  (SELECT coalesce(json_agg(facet), '[]') FROM (${facetRows(request)}) AS facet) AS facets,
  ${request.points ? pointRows(request) : Prisma.sql`NULL`} AS points`;
}
