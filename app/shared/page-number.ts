/** The page of a list as its address asks for it; 1 for what is no page number. */
export function askedPage(search: URLSearchParams): number {
  const page = Number(search.get("page"));
  return Number.isSafeInteger(page) && page >= 1 ? page : 1;
}

/** The asked page, or the last one there is: rows leave a desk's list while somebody stands on its last page. */
export function pageWithin(asked: number, total: number, pageSize: number): number {
  return Math.max(1, Math.min(asked, Math.ceil(total / pageSize)));
}
