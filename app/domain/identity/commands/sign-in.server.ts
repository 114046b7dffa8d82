import type { Database } from "#app/platform/database.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import type { Auth } from "../auth.server.ts";
import type { Role } from "../model/role.ts";

type SignInContext = { auth: Auth; db: Database; headers: Headers };
export type SignedIn = { cookies: string[]; role: Role };

/** An unknown address and a wrong password are one answer, and take the same time. */
export async function signIn(
  { auth, db, headers }: SignInContext,
  { email, password }: { email: string; password: string },
): Promise<Result<SignedIn, "wrong" | "suspended">> {
  const answer = await auth.api.signInEmail({
    body: { email, password },
    headers: senderOf(headers),
    asResponse: true,
  });
  if (!answer.ok) return refuse("wrong");
  const user = await db.user.findUnique({
    where: { email: email.toLowerCase() },
    select: { id: true, role: true, suspendedAt: true },
  });
  if (!user) return refuse("wrong");
  if (user.suspendedAt) {
    await db.session.deleteMany({ where: { userId: user.id } });
    return refuse("suspended");
  }
  return ok({ cookies: answer.headers.getSetCookie(), role: user.role });
}

/** Only what a session remembers: a forged Origin or an old cookie must not change the answer. */
function senderOf(headers: Headers): Headers {
  return new Headers({ "user-agent": (headers.get("user-agent") ?? "").slice(0, 300) });
}
