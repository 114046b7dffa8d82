import { createHash } from "node:crypto";
import { isKnownTo } from "./entity-tag.server.ts";

/** A text for machines: the same for everybody, so it may be kept while its tag is asked for again. */
export function machineAnswer(
  request: Request,
  body: string,
  contentType: "application/xml" | "text/plain" | "application/json" | "text/calendar",
  extra: Record<string, string> = {},
) {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = {
    "Content-Type": `${contentType}; charset=utf-8`,
    "Cache-Control": "public, max-age=0, must-revalidate",
    ETag: etag,
    ...extra,
  };
  return isKnownTo(request, etag) ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
}
