import { recordAudit } from "#app/domain/identity/commands/record-audit.server.ts";
import { maySendAgain, standingOf } from "#app/emails/mail-standing.ts";
import { findMail, mailJobKey } from "#app/emails/outbox.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";

type Again = { mailId: string; actorId: string; now: Date };
export type AgainRefusal = "unknown" | "sent" | "waiting" | "running";

/** Queues a mail that failed once more: the same row and the same job, so that it leaves once, however often it is asked. */
export function sendMailAgain(
  { db, jobs }: Pick<Services, "db" | "jobs">,
  { mailId, actorId, now }: Again,
): Promise<Result<null, AgainRefusal>> {
  return inTransaction(db, async (tx) => {
    const mail = await findMail(tx, mailId);
    if (!mail) return refuse("unknown");
    const standing = standingOf(mail, now);
    if (!maySendAgain(standing)) return refuse(standing === "sent" ? "sent" : "waiting");
    const queued = await jobs.again(tx, "send-mail", { mailId }, { key: mailJobKey(mailId) });
    if (!queued) return refuse("running");
    await recordAudit(tx, { actorId, at: now, action: "mail.again", subject: "mail", subjectId: mailId });
    return ok(null);
  });
}
