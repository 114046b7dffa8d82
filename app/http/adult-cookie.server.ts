import { parse, serialize } from "cookie";
import { isSignedText, signText } from "#app/platform/signed-token.server.ts";

const purpose = "adult";

type Signer = { secret: string; origin: string };

/** The age this browser's reader said to have reached, 0 when nothing was said or the cookie is not ours. */
export function confirmedAge(request: Request, secret: string): number {
  const [age = "", signature = ""] = (parse(request.headers.get("cookie") ?? "").adult ?? "").split(".");
  return /^\d{2}$/.test(age) && isSignedText(secret, purpose, age, signature) ? Number(age) : 0;
}

/** Gone with the browser session: a shared device asks the next reader again. */
export function adultCookie(age: number, { secret, origin }: Signer): string {
  return serialize("adult", `${age}.${signText(secret, purpose, String(age))}`, attributes(origin));
}

export function noAdultCookie(origin: string): string {
  return serialize("adult", "", { ...attributes(origin), maxAge: 0 });
}

function attributes(origin: string) {
  return { httpOnly: true, sameSite: "lax", secure: origin.startsWith("https:"), path: "/" } as const;
}
