import { hash } from "node:crypto";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToStaticMarkup } from "react-dom/server";
import { applyCachePolicy } from "./http/cache-policy.server.ts";
import { isKnownTo } from "./http/entity-tag.server.ts";
import { pageViewOf } from "./http/page-context.server.ts";
import { PageViewProvider } from "./i18n/page-view.tsx";
import type { HostContext } from "./server/host.server.ts";

export { createStaffAccount, reconcileLedger, reindexAll, seedDemonstration } from "./server/operate.server.ts";
export { serve } from "./server/serve.server.ts";
export { work } from "./server/work.server.ts";

/** Nothing is streamed to a browser, so nothing is kept in memory for a stream that could be late. In milliseconds. */
export const streamTimeout = 1;

/** Pages are rendered whole: nothing streams, so a status is never sent too early and a page has one ETag. */
export default function handleDocument(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
) {
  const context = loadContext as unknown as HostContext;
  const view = pageViewOf(request, context.services, context.scriptUrl);
  const html = `<!doctype html>${renderToStaticMarkup(
    <PageViewProvider value={view}>
      <RemixServer context={remixContext} url={request.url} abortDelay={5000} />
    </PageViewProvider>,
  )}`;
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Language", view.locale);
  passOnRetryAfter(remixContext, headers);
  applyCachePolicy(request, status, headers, view);
  const etag = `"${hash("sha256", html, "base64url").slice(0, 27)}"`;
  if (status === 200 && !headers.has("Set-Cookie")) headers.set("ETag", etag);
  if (status === 200 && isKnownTo(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(html, { status, headers });
}

/** Of an action's headers only cookies reach the page by themselves. */
function passOnRetryAfter({ staticHandlerContext }: EntryContext, headers: Headers) {
  for (const sent of Object.values(staticHandlerContext.actionHeaders)) {
    const wait = sent.get("Retry-After");
    if (wait) headers.set("Retry-After", wait);
  }
}

export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  const { services } = context as unknown as HostContext;
  services.log.error({ err: error, path: new URL(request.url).pathname }, "request failed");
}
