import { type FacetName, facetNames, type SearchItemType, type SearchSort } from "#app/ports/search-index.ts";
import { questionMaxLength } from "./question.ts";

export type ApiQuery = {
  query: string;
  /** Null when types were asked for and none of them exists: then nothing is found. */
  types: SearchItemType[] | null;
  facets: Partial<Record<FacetName, string[]>>;
  sort: SearchSort;
  limit: number;
  offset: number;
};

const itemTypes: readonly SearchItemType[] = ["product", "experience", "producer", "event", "page"];
const sorts: readonly SearchSort[] = ["relevance", "season", "price", "price-desc", "newest", "name"];
const limits = { usual: 20, most: 100, offset: 10_000, values: 20, valueLength: 60 };

/** The search address of the outside contract. What is unknown is ignored or finds nothing; numbers are brought into bounds. */
export function readApiQuery(params: URLSearchParams): ApiQuery {
  const asked = params.getAll("type").filter(Boolean);
  const types = itemTypes.filter((type) => asked.includes(type));
  return {
    query: [...(params.get("q") ?? "").normalize("NFC")].slice(0, questionMaxLength).join(""),
    types: asked.length > 0 && types.length === 0 ? null : types,
    facets: readFacets(params),
    sort: sorts.find((sort) => sort === params.get("sort")) ?? "relevance",
    limit: readNumber(params.get("limit"), limits.usual, limits.most),
    offset: readNumber(params.get("offset"), 0, limits.offset),
  };
}

/** A facet that only has values no item could have still filters: it finds nothing. */
function readFacets(params: URLSearchParams): ApiQuery["facets"] {
  const facets: ApiQuery["facets"] = {};
  for (const name of facetNames) {
    const values = [...new Set(params.getAll(`facet.${name}`).map((value) => value.replace(/\p{Cc}/gu, "")))]
      .filter(Boolean)
      .map((value) => value.slice(0, limits.valueLength));
    if (values.length > 0) facets[name] = values.slice(0, limits.values);
  }
  return facets;
}

function readNumber(text: string | null, usual: number, most: number): number {
  const value = Number(text ?? "");
  return text?.trim() && Number.isFinite(value) ? Math.min(Math.max(0, Math.trunc(value)), most) : usual;
}
