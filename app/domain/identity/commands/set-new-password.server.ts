import { isAPIError } from "better-auth/api";
import type { Transaction } from "#app/platform/database.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import type { Auth } from "../auth.server.ts";
import { findResetAccount, type ResetAccount } from "../queries/find-reset-account.server.ts";

/**
 * Spends the token, sets the password, ends every session of the account and every other token of it.
 * `auth` works on the same transaction: all of it holds, or none.
 */
export async function setNewPassword(
  { auth, tx }: { auth: Auth; tx: Transaction },
  { token, password }: { token: string; password: string },
): Promise<Result<ResetAccount, "link">> {
  const account = await findResetAccount({ auth, db: tx }, token);
  if (!account) return refuse("link");
  try {
    await auth.api.resetPassword({ body: { token, newPassword: password } });
  } catch (error) {
    if (isAPIError(error) && error.body?.code === "INVALID_TOKEN") return refuse("link");
    throw error;
  }
  await tx.verification.deleteMany({ where: { value: account.id } });
  return ok(account);
}
