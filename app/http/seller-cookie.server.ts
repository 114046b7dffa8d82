import { parse, serialize } from "cookie";

/** Which of their sellers a person chose. Anybody can write such a cookie: it only picks among the memberships. */
export function chosenSellerOf(request: Request): string | undefined {
  return parse(request.headers.get("cookie") ?? "").seller;
}

export function sellerCookie(sellerId: string, origin: string): string {
  return serialize("seller", sellerId, {
    httpOnly: true,
    sameSite: "lax",
    secure: origin.startsWith("https:"),
    path: "/",
    maxAge: 365 * 86_400,
  });
}
