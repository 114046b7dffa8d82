import { isMarket, type Market } from "#app/shared/market.ts";
import type { PageRequest } from "./page.server.ts";

/**
 * The market of the page a form was posted from: its own field, else `?market=` of that page's address.
 * Null when the page named none, and then what the request says anyway holds.
 */
export function postedMarket({ request, url }: PageRequest, fields: Record<string, string>): Market | null {
  if (isMarket(fields.market)) return fields.market;
  const from = request.headers.get("referer") ?? "";
  if (!URL.canParse(from) || new URL(from).host !== url.host) return null;
  const named = new URL(from).searchParams.get("market");
  return isMarket(named) ? named : null;
}
