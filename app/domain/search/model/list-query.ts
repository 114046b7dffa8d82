import { type FacetName, facetNames, type SearchSort } from "#app/ports/search-index.ts";

export type ListQuery = { q: string; page: number; sort: SearchSort; facets: Partial<Record<FacetName, string[]>> };

/** How a list is seen, the area it is kept to, and the place it is measured from. */
const mapParams = ["view", "box", "near"] as const;

export const pageSize = 24;
const sorts: readonly SearchSort[] = ["relevance", "season", "price", "price-desc", "newest", "name", "near"];
const maxQueryLength = 120;
const plainValue = /^[\w.-]{1,60}$/;
const factValue = /^[\w-]{1,40}=[\w-]{1,40}$/;
/** A page costs more the later it stands: the engine reads all before it. No list of the portal is nearly as long. */
const deepestPage = 400;

/** A list's state as its address tells it. Null when the page number is no page. Unknown sorts and names are ignored. */
export function readListQuery(search: URLSearchParams, defaultSort: SearchSort): ListQuery | null {
  const page = search.get("page") ?? "1";
  if (!/^[1-9]\d{0,3}$/.test(page) || Number(page) > deepestPage) return null;
  const sort = sorts.find((each) => each === search.get("sort"));
  const facets: ListQuery["facets"] = {};
  for (const name of facetNames) {
    const values = [...new Set(search.getAll(facetParam(name)))]
      .filter((value) => (name === "fact" ? factValue : plainValue).test(value))
      .slice(0, 20);
    if (values.length > 0) facets[name] = values;
  }
  const q = (search.get("q") ?? "").normalize("NFC").trim().slice(0, maxQueryLength);
  return { q, page: Number(page), sort: sort ?? defaultSort, facets };
}

/** A facet's parameter in a page's address: "market" there already means the visitor's own market. */
function facetParam(name: FacetName): string {
  return name === "market" ? "ships" : name;
}

const stateNames: ReadonlySet<string> = new Set(["q", "sort", "market", ...mapParams, ...facetNames.map(facetParam)]);

/** Every parameter a list reads from its address. */
export const listParamNames: ReadonlySet<string> = new Set([...stateNames, "page"]);

/** What of an address says which list is shown; links within a list carry nothing else on. */
export function listParams(search: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...search].filter(([name]) => stateNames.has(name)));
}

/** The address of the same list with one facet value put in or taken out; it starts again at page 1. */
export function toggleFacet(search: URLSearchParams, name: FacetName, value: string): string {
  const next = new URLSearchParams(search);
  next.delete("page");
  const param = facetParam(name);
  const values = next.getAll(param);
  next.delete(param);
  const kept = values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
  for (const each of kept) next.append(param, each);
  return asQuery(next);
}

export function withParam(search: URLSearchParams, name: string, value: string | null): string {
  const next = new URLSearchParams(search);
  if (name !== "page") next.delete("page");
  if (value === null) next.delete(name);
  else next.set(name, value);
  return asQuery(next);
}

function asQuery(search: URLSearchParams): string {
  const query = search.toString();
  return query ? `?${query}` : "?";
}
