/**
 * Whether the sender of a request already has what carries this ETag. A tag that a proxy weakened (`W/"…"`) is still
 * ours, a browser may name several, and `*` is any.
 */
export function isKnownTo(request: Request, etag: string): boolean {
  const named = request.headers.get("if-none-match");
  if (named === null || !isRead(request.method)) return false;
  if (named.trim() === "*") return true;
  const opaque = etag.replace(/^W\//, "");
  return [...named.matchAll(/"[^"]*"/g)].some(([each]) => each === opaque);
}

export function isRead(method: string): boolean {
  return method === "GET" || method === "HEAD";
}
