import { createAuth } from "#app/domain/identity/auth.server.ts";
import { setNewPassword } from "#app/domain/identity/commands/set-new-password.server.ts";
import { queueMail } from "#app/emails/outbox.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";
import { digestOf } from "#app/shared/digest.ts";
import { isLocale } from "#app/shared/locale.ts";
import { ok, type Result } from "#app/shared/result.ts";

type Wants = Pick<Services, "db" | "jobs" | "env" | "origin">;
type NewPassword = { token: string; password: string; now: Date };

/** A new password by a mailed link; the account is told of it, in its own language, in case it was somebody else. */
export function resetPassword(
  { db, jobs, env, origin }: Wants,
  { token, password, now }: NewPassword,
): Promise<Result<null, "link">> {
  return inTransaction(db, async (tx) => {
    const auth = createAuth({ db: tx, secret: env.sessionSecret, origin });
    const reset = await setNewPassword({ auth, tx }, { token, password });
    if (!reset.ok) return reset;
    const { name, email, locale: stored } = reset.value;
    const locale = isLocale(stored) ? stored : "en";
    await queueMail(tx, jobs, now, {
      kind: "password-changed",
      dedupeKey: `password-changed/${digestOf(token)}`,
      to: email,
      locale,
      data: { name, link: `/${locale}/forgotten-password` },
    });
    return ok(null);
  });
}
