import type { PageView } from "#app/i18n/page-view.tsx";
import { isRead } from "./entity-tag.server.ts";
import { marketOfRequest } from "./page-context.server.ts";

const privateBranches =
  /^\/(cart|checkout|orders|sign-in|forgotten-password|new-password|account|seller|staff|market|age|alcohol|waiting|products\/[^/]+\/adult|experiences\/[^/]+\/waiting)(\/|$)/;

/** Is this address, without its locale, somebody's own? */
export function isPersonalPath(path: string): boolean {
  return privateBranches.test(path);
}

/**
 * Public pages may be kept but are asked for again each time, those of a remembered market only by their reader;
 * personal ones never.
 */
export function applyCachePolicy(request: Request, status: number, headers: Headers, view: PageView): void {
  if (headers.has("Cache-Control")) return;
  const cacheable =
    isRead(request.method) && status === 200 && !isPersonalPath(view.path) && !headers.has("Set-Cookie");
  const reach = marketOfRequest(request, view.locale).personal ? "private" : "public";
  headers.set("Cache-Control", cacheable ? `${reach}, max-age=0, must-revalidate` : "private, no-store");
}
