import { type Filterable, matchesFilter, Refusal } from "./fake-meilisearch-filter.ts";

export { Refusal } from "./fake-meilisearch-filter.ts";

export type FakeDocument = Record<string, unknown> & { id: string };
export type FakeSettings = {
  searchableAttributes: string[];
  displayedAttributes: string[];
  filterableAttributes: string[];
  sortableAttributes: string[];
  rankingRules: string[];
  localizedAttributes: { attributePatterns: string[]; locales: string[] }[];
  typoTolerance: { disableOnAttributes?: string[]; minWordSizeForTypos?: { oneTypo: number; twoTypos: number } };
  faceting: { maxValuesPerFacet: number };
  pagination: { maxTotalHits: number };
};
export type FakeIndex = {
  uid: string;
  primaryKey: string;
  settings: FakeSettings;
  documents: Map<string, FakeDocument>;
  setSettings(body: unknown): void;
  put(documents: FakeDocument[]): void;
};

const settingNames = [
  "searchableAttributes",
  "displayedAttributes",
  "filterableAttributes",
  "sortableAttributes",
  "rankingRules",
  "localizedAttributes",
  "typoTolerance",
  "faceting",
  "pagination",
];
const languageCodes = ["vie", "eng", "tha", "kor", "jpn"];
const searchFields = [
  "q",
  "filter",
  "facets",
  "sort",
  "attributesToRetrieve",
  "attributesToSearchOn",
  "matchingStrategy",
  "page",
  "hitsPerPage",
  "limit",
  "offset",
];

export function makeIndex(uid: string, primaryKey: string): FakeIndex {
  const index: FakeIndex = {
    uid,
    primaryKey,
    documents: new Map(),
    settings: {
      searchableAttributes: ["*"],
      displayedAttributes: ["*"],
      filterableAttributes: [],
      sortableAttributes: [],
      rankingRules: [],
      localizedAttributes: [],
      typoTolerance: {},
      faceting: { maxValuesPerFacet: 100 },
      pagination: { maxTotalHits: 1000 },
    },
    setSettings(body) {
      refuseUnknown(Object.keys(body as object), settingNames, "invalid_settings");
      Object.assign(this.settings, body);
      const codes = this.settings.localizedAttributes.flatMap(({ locales }) => locales);
      refuseUnknown(codes, languageCodes, "invalid_settings_localized_attributes");
    },
    put(documents) {
      for (const document of documents) {
        if (!/^[\w-]{1,511}$/.test(document.id))
          throw new Refusal(400, "invalid_document_id", `Document identifier \`${document.id}\` is invalid.`);
        this.documents.set(document.id, document);
      }
    },
  };
  return index;
}

type Query = {
  q?: string;
  filter?: string[];
  facets?: string[];
  sort?: string[];
  attributesToRetrieve?: string[];
  attributesToSearchOn?: string[];
  matchingStrategy?: "all" | "last";
  page?: number;
  hitsPerPage?: number;
  limit?: number;
  offset?: number;
};

export function searchIndex(index: FakeIndex, body: Record<string, unknown>): object {
  refuseUnknown(Object.keys(body), searchFields, "bad_request");
  const query = body as Query;
  const { settings } = index;
  const asFilterable: Filterable = { attributes: settings.filterableAttributes };
  refuseUnknown(query.facets ?? [], settings.filterableAttributes, "invalid_search_facets");
  refuseUnknown(
    (query.sort ?? []).map((rule) => rule.split(":")[0] ?? ""),
    settings.sortableAttributes,
    "invalid_search_sort",
  );
  refuseUnknown(
    query.attributesToSearchOn ?? [],
    settings.searchableAttributes,
    "invalid_search_attributes_to_search_on",
  );
  const kept = [...index.documents.values()].filter((document) =>
    (query.filter ?? []).every((filter) => matchesFilter(document, filter, asFilterable)),
  );
  const scored = kept
    .map((document) => ({ document, words: matchedWords(document, query, settings) }))
    .filter(({ words }) => words > 0);
  scored.sort((a, b) => compareBySort(a.document, b.document, query.sort ?? []) || b.words - a.words);
  const documents = scored.map(({ document }) => document);
  return {
    ...pageOf(documents, query, settings),
    query: query.q ?? "",
    processingTimeMs: 0,
    facetDistribution: countFacets(documents, query.facets ?? []),
  };
}

function pageOf(
  documents: FakeDocument[],
  { page, hitsPerPage, limit = 20, offset = 0, attributesToRetrieve = ["*"] }: Query,
  settings: FakeSettings,
) {
  const shown = settings.displayedAttributes.includes("*")
    ? attributesToRetrieve
    : attributesToRetrieve.filter((name) => settings.displayedAttributes.includes(name));
  const show = (document: FakeDocument) => Object.fromEntries(shown.map((name) => [name, document[name]]));
  const reachable = documents.slice(0, settings.pagination.maxTotalHits);
  if (page === undefined && hitsPerPage === undefined) {
    return {
      hits: reachable.slice(offset, offset + limit).map(show),
      offset,
      limit,
      estimatedTotalHits: reachable.length,
    };
  }
  const size = hitsPerPage ?? 20;
  const start = ((page ?? 1) - 1) * size;
  return {
    hits: reachable.slice(start, start + size).map(show),
    page: page ?? 1,
    hitsPerPage: size,
    totalHits: reachable.length,
    totalPages: size ? Math.ceil(reachable.length / size) : 0,
  };
}

/** How many of the question's words the document has; 0 when too few for the strategy. */
function matchedWords(
  document: FakeDocument,
  { q = "", matchingStrategy = "last", attributesToSearchOn }: Query,
  settings: FakeSettings,
): number {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return 1;
  const attributes = attributesToSearchOn ?? settings.searchableAttributes;
  const has = words.map((word, index) =>
    attributes.some((name) => hasWord(document[name], word, index === words.length - 1, typosOn(name, word, settings))),
  );
  const firstMissing = has.indexOf(false);
  if (firstMissing < 0) return words.length;
  return matchingStrategy === "all" ? 0 : firstMissing;
}

function typosOn(attribute: string, word: string, { typoTolerance }: FakeSettings): number {
  if (typoTolerance.disableOnAttributes?.includes(attribute)) return 0;
  const { oneTypo = 5, twoTypos = 9 } = typoTolerance.minWordSizeForTypos ?? {};
  return word.length >= twoTypos ? 2 : word.length >= oneTypo ? 1 : 0;
}

function hasWord(field: unknown, word: string, isLast: boolean, typos: number): boolean {
  const words = String(field ?? "")
    .toLowerCase()
    .split(/\s+/);
  return words.some(
    (each) =>
      each === word ||
      (isLast && each.startsWith(word)) ||
      (typos > 0 && Math.abs(each.length - word.length) <= typos && distance(each, word) <= typos),
  );
}

function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const change = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}

function compareBySort(left: FakeDocument, right: FakeDocument, rules: readonly string[]): number {
  for (const rule of rules) {
    const [name = "", direction] = rule.split(":");
    const [a, b] = [left[name], right[name]];
    if (a === b) continue;
    if (a === null || a === undefined) return 1;
    if (b === null || b === undefined) return -1;
    return (a < b ? -1 : 1) * (direction === "desc" ? -1 : 1);
  }
  return 0;
}

function countFacets(
  documents: readonly FakeDocument[],
  names: readonly string[],
): Record<string, Record<string, number>> {
  return Object.fromEntries(
    names.map((name) => {
      const counts: Record<string, number> = {};
      for (const value of documents.flatMap((document) => document[name] ?? []))
        counts[String(value)] = (counts[String(value)] ?? 0) + 1;
      return [name, counts];
    }),
  );
}

function refuseUnknown(given: readonly string[], known: readonly string[], code: string) {
  const unknown = given.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Refusal(400, code, `Unknown: \`${unknown}\``);
}
