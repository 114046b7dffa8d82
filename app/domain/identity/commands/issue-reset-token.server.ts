import { isAPIError } from "better-auth/api";
import type { Reader } from "#app/platform/database.server.ts";
import { type Auth, takeResetToken } from "../auth.server.ts";

/**
 * A token that lets the account of this address choose a new password, once. None for an unknown or suspended one, nor for
 * an address that better-auth would not let sign in.
 */
export async function issueResetToken(
  { auth, db }: { auth: Auth; db: Reader },
  address: string,
): Promise<{ name: string; token: string } | null> {
  const email = address.toLowerCase();
  const user = await db.user.findUnique({ where: { email }, select: { name: true, suspendedAt: true } });
  if (!user || user.suspendedAt) return null;
  try {
    const token = await takeResetToken(() => auth.api.requestPasswordReset({ body: { email } }));
    return token === null ? null : { name: user.name, token };
  } catch (error) {
    if (isAPIError(error) && error.statusCode === 400) return null;
    throw error;
  }
}
