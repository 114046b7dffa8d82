import { serialize } from "cookie";
import type { Market } from "#app/shared/market.ts";

/** Remembers the market someone chose, or whose prices they acted on. */
export function marketCookie(market: Market, origin: string): string {
  return serialize("market", market, {
    sameSite: "lax",
    secure: origin.startsWith("https:"),
    path: "/",
    maxAge: 365 * 86_400,
  });
}
