import type { MultiSearchQuery } from "meilisearch";
import { countsAccess } from "#app/domain/search/model/access-fact.ts";
import { countsFacts, factCode, factsByCode } from "#app/domain/search/model/fact-choice.ts";
import type { Question } from "#app/domain/search/model/question.ts";
import { type FacetName, facetNames, type SearchRequest } from "#app/ports/search-index.ts";
import { dayNumber, thingWord } from "./copied-document.ts";
import { indexName } from "./index-settings.ts";

/** The question in the copy's own words: a thing by its code, any other word by its sound. */
export function meiliWords(question: Question): string {
  const taken = new Set<number>();
  const words = question.words.flatMap((word, index) => {
    if (taken.has(index)) return [];
    const thing = question.spans
      .filter(({ kind, from }) => kind === "concept" && from === index)
      .sort((a, b) => b.to - a.to)[0];
    if (!thing) return [word.sound];
    for (let each = thing.from; each <= thing.to; each++) taken.add(each);
    return thing.terms.slice(0, 1).map(thingWord);
  });
  return words.filter(Boolean).join(" ");
}

type Strategy = "all" | "last";

/**
 * The page's query first, then one for each facet that is counted apart: one chosen is counted without its own choice,
 * and stars only where the award is valid today.
 */
export function facetedQueries(
  request: SearchRequest,
  words: string,
  strategy: Strategy,
  hits: number,
): MultiSearchQuery[] {
  const apart = countedApart(request);
  const common = {
    indexUid: indexName(request.locale),
    q: words,
    matchingStrategy: strategy,
    attributesToRetrieve: ["id"],
  };
  const alone = new Set(apart.filter(({ code }) => code === undefined).map(({ name }) => name));
  const together = facetNames
    .filter((name) => !alone.has(name) && (name !== "fact" || countsFacts(request)))
    .filter((name) => name !== "access" || countsAccess(request))
    .map((name) => attributeOf(name, request));
  return [
    { ...common, filter: filterOf(request), facets: together, page: 1, hitsPerPage: hits, ...sortOf(request) },
    ...apart.map((facet) => ({
      ...common,
      filter: filterWithout(request, facet),
      facets: [attributeOf(facet.name, request)],
      page: 1,
      hitsPerPage: 0,
    })),
  ];
}

/** A facet with a query of its own; of facts, each chosen code is one. */
export type CountedApart = { name: FacetName; code?: string };

export function countedApart(request: SearchRequest): CountedApart[] {
  return facetNames.flatMap((name): CountedApart[] => {
    if (name === "fact") return [...factsByCode(request).keys()].map((code) => ({ name, code }));
    if (name === "access") return [];
    return name === "stars" || isChosen(request, name) ? [{ name }] : [];
  });
}

/** A list of visits alone is told apart by their kind, a mixed one by what the items are. */
export function attributeOf(name: FacetName, { types }: SearchRequest): string {
  if (name !== "type")
    return {
      group: "group",
      set: "set",
      stars: "stars",
      place: "place",
      season: "months",
      price: "price",
      market: "market",
      access: "access",
      fact: "facts",
    }[name];
  return types.length === 1 && types[0] === "experience" ? "type" : "itemType";
}

function isChosen({ facets }: SearchRequest, name: FacetName): boolean {
  return (facets[name]?.length ?? 0) > 0;
}

function filterWithout(request: SearchRequest, { name, code }: CountedApart): string[] {
  const rest = (request.facets[name] ?? []).filter((value) => code !== undefined && factCode(value) !== code);
  const others = filterOf({ ...request, facets: { ...request.facets, [name]: rest } });
  return name === "stars" ? [...others, validToday(request)] : others;
}

function filterOf(request: SearchRequest): string[] {
  const { types, keys, sellerId, facets } = request;
  return [
    adultFilter(request),
    ...(types.length > 0 ? [oneOf("itemType", types)] : []),
    ...(keys ? [oneOf("key", keys)] : []),
    ...(sellerId ? [oneOf("sellerId", [sellerId])] : []),
    ...facetNames.flatMap((name) => {
      const values = facets[name] ?? [];
      return values.length > 0 ? facetFilter(name, values, request) : [];
    }),
  ];
}

/** Goods for adults are found only where they are asked for, and then alone. */
export function adultFilter({ adult = false }: Pick<SearchRequest, "adult">): string {
  return oneOf("adult", [String(adult)]);
}

function facetFilter(name: FacetName, values: readonly string[], request: SearchRequest): string[] {
  if (name === "fact") return [...factsByCode(request).values()].map((each) => oneOf("facts", each));
  if (name === "access") return values.map((each) => oneOf("access", [each]));
  if (name === "type") return [`(${oneOf("itemType", values)} OR ${oneOf("type", values)})`];
  const chosen = oneOf(attributeOf(name, request), values);
  return name === "stars" ? [chosen, validToday(request)] : [chosen];
}

function validToday({ today }: SearchRequest): string {
  return `awardUntil >= ${dayNumber(today)}`;
}

/** Values are quoted text, whatever stands in them. */
function oneOf(attribute: string, values: readonly string[]): string {
  return `${attribute} IN [${values.map((value) => `"${value.replace(/[\\"]/g, "\\$&")}"`).join(", ")}]`;
}

function sortOf({ sort, chargedIn, today }: SearchRequest): { sort?: string[] } {
  const price = chargedIn === "JPY" ? "priceJpy" : chargedIn === "KRW" ? "priceKrw" : "priceVnd";
  switch (sort) {
    case "relevance":
    case "near":
      return {};
    case "season":
      return { sort: [`month${Number(today.slice(5, 7))}:desc`] };
    case "price":
      return { sort: [`${price}:asc`] };
    case "price-desc":
      return { sort: [`${price}:desc`] };
    case "newest":
      return { sort: ["itemId:desc"] };
    case "name":
      return { sort: ["sortName:asc"] };
  }
}
