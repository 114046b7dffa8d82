import { parse, serialize } from "cookie";
import { isSignedText, signText } from "#app/platform/signed-token.server.ts";
import { isUuid } from "#app/shared/id.ts";

const purpose = "cart";
const lifeSeconds = 60 * 86_400;

/** The cart of this browser; null when it has none or the cookie is not ours. */
export function cartIdOf(request: Request, secret: string): string | null {
  const [id = "", signature = ""] = (parse(request.headers.get("cookie") ?? "").cart ?? "").split(".");
  return isUuid(id) && isSignedText(secret, purpose, id, signature) ? id : null;
}

export function cartCookie(cartId: string, { secret, origin }: { secret: string; origin: string }): string {
  return serialize("cart", `${cartId}.${signText(secret, purpose, cartId)}`, {
    httpOnly: true,
    sameSite: "lax",
    secure: origin.startsWith("https:"),
    path: "/",
    maxAge: lifeSeconds,
  });
}
