import type { PageView } from "#app/i18n/page-view.tsx";
import { marketOfRequest } from "./page-context.server.ts";

const privateBranches = /^\/(cart|checkout|orders|sign-in|account|seller|staff|market)(\/|$)/;

/** Public pages may be kept but are asked for again each time; personal ones are never kept. */
export function applyCachePolicy(request: Request, status: number, headers: Headers, view: PageView) {
  if (headers.has("Cache-Control")) return;
  const personal =
    privateBranches.test(view.path) || marketOfRequest(request, view.locale).personal || headers.has("Set-Cookie");
  const cacheable = request.method === "GET" && status === 200 && !personal;
  headers.set("Cache-Control", cacheable ? "public, max-age=0, must-revalidate" : "private, no-store");
}
