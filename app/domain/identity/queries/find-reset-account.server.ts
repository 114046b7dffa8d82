import { realNow } from "#app/platform/clock.server.ts";
import type { Reader } from "#app/platform/database.server.ts";
import type { Auth } from "../auth.server.ts";

export type ResetAccount = { id: string; name: string; email: string; locale: string };

/** Whose password a token may set; null for a wrong, used or old one, and for an account that is suspended. */
export async function findResetAccount(
  { auth, db }: { auth: Auth; db: Reader },
  token: string,
): Promise<ResetAccount | null> {
  if (!/^[\w-]{16,64}$/.test(token)) return null;
  const { internalAdapter } = await auth.$context;
  const reset = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  if (!reset || reset.expiresAt < realNow()) return null;
  return db.user.findFirst({
    where: { id: reset.value, suspendedAt: null },
    select: { id: true, name: true, email: true, locale: true },
  });
}
