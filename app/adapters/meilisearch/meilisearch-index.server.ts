import type { Meilisearch, MultiSearchResult } from "meilisearch";
import { questionOf } from "#app/domain/search/analyser.server.ts";
import { factCode } from "#app/domain/search/model/fact-choice.ts";
import type { Question } from "#app/domain/search/model/question.ts";
import { rank } from "#app/domain/search/model/ranking.ts";
import { type ItemRef, listHits } from "#app/domain/search/queries/hits.server.ts";
import { listCandidates } from "#app/domain/search/queries/list-candidates.server.ts";
import type { Database } from "#app/platform/database.server.ts";
import {
  type FacetCounts,
  type FacetName,
  facetNames,
  type SearchAnswer,
  type SearchIndex,
  type SearchItemType,
  type SearchRequest,
} from "#app/ports/search-index.ts";
import { itemOfCopiedId } from "./copied-document.ts";
import { indexName } from "./index-settings.ts";
import { adultFilter, attributeOf, countedApart, facetedQueries, meiliWords } from "./meili-query.ts";

type Found = MultiSearchResult<{ id: string }>;
type Parts = { client: Meilisearch; db: Database; lists: SearchIndex };

const rankedMost = 200;
const deepest = 5000;

/**
 * The engine for scale. It finds and counts; the order is the ranking model's, as with the default engine, and what is
 * shown is read from the database, so nothing stale or withdrawn appears. Lists without a question stay with `lists`, and so
 * does what is asked for by its place on the map.
 */
export function meilisearchIndex({ client, db, lists }: Parts): SearchIndex {
  return {
    async search(request) {
      if (!request.query.trim() || isByPlace(request)) return lists.search(request);
      const question = await questionOf(request.query, request.locale);
      const words = meiliWords(question);
      if (!words) return question.words.length > 0 ? lists.search(request) : { total: 0, hits: [], facets: noFacets() };
      const strict = await ask(client, request, words, "all");
      const [page] = strict;
      const results =
        page && page.totalHits === 0 && question.words.length > 1 ? await ask(client, request, words, "last") : strict;
      return answerOf(db, request, question, results);
    },
    async suggest(request) {
      const question = await questionOf(request.query, request.locale);
      const words = meiliWords(question);
      if (!words) return lists.suggest(request);
      const { hits } = await client.index(indexName(request.locale)).search<{ id: string }>(words, {
        attributesToSearchOn: ["name", "nameThings"],
        filter: [adultFilter({})],
        attributesToRetrieve: ["id"],
        limit: 50,
      });
      const candidates = await listCandidates(db, { ...request, today: null }, question, hits.map(refOf));
      return rank(question, candidates)
        .slice(0, request.limit)
        .map(({ title, type, slug, key }) => ({ text: title, type, slug, key }));
    },
  };
}

function isByPlace({ box, sort, points }: SearchRequest): boolean {
  return box !== undefined || sort === "near" || points === true;
}

async function ask(
  client: Meilisearch,
  request: SearchRequest,
  words: string,
  strategy: "all" | "last",
): Promise<Found[]> {
  const hits = Math.min(deepest, Math.max(rankedMost, request.offset + request.limit));
  const queries = facetedQueries(request, words, strategy, hits);
  const { results } = await client.multiSearch<{ queries: typeof queries }, { id: string }>({ queries });
  return results;
}

async function answerOf(
  db: Database,
  request: SearchRequest,
  question: Question,
  results: Found[],
): Promise<SearchAnswer> {
  const [page] = results;
  const found = page?.hits.map(refOf) ?? [];
  const ordered = request.sort === "relevance" ? await rankFound(db, request, question, found) : found;
  const chosen = ordered.slice(request.offset, request.offset + Math.min(100, request.limit));
  const hits = await listHits(db, request.locale, chosen, request);
  return { total: page?.totalHits ?? 0, hits, facets: countsOf(request, results) };
}

async function rankFound(
  db: Database,
  request: SearchRequest,
  question: Question,
  found: readonly ItemRef[],
): Promise<ItemRef[]> {
  const candidates = await listCandidates(db, request, question, found.slice(0, rankedMost));
  return [...rank(question, candidates), ...found.slice(rankedMost)];
}

function refOf({ id }: { id: string }): ItemRef {
  const item = itemOfCopiedId(id);
  return { type: item.type as SearchItemType, id: item.id };
}

function noFacets(): FacetCounts {
  return Object.fromEntries(facetNames.map((name) => [name, {}]));
}

function countsOf(request: SearchRequest, [page, ...rest]: Found[]): FacetCounts {
  const apart = countedApart(request);
  const countsIn = (result: Found | undefined, name: FacetName) =>
    result?.facetDistribution?.[attributeOf(name, request)] ?? {};
  const counts = Object.fromEntries(
    facetNames.map((name) => {
      const at = apart.findIndex((each) => each.name === name && each.code === undefined);
      return [name, countsIn(at < 0 ? page : rest[at], name)];
    }),
  );
  const facts = Object.entries(counts.fact ?? {}).filter(
    ([fact]) => !apart.some(({ code }) => code === factCode(fact)),
  );
  for (const [at, { name, code }] of apart.entries()) {
    if (code !== undefined)
      facts.push(...Object.entries(countsIn(rest[at], name)).filter(([fact]) => factCode(fact) === code));
  }
  return { ...counts, fact: Object.fromEntries(facts) };
}
