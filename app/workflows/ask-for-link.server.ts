import { type AskedMail, queueAskedMail } from "#app/emails/asked-mail.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";

/** Takes down who asked for a link. Whether there is one for them is looked up later, out of sight of the asker. */
export function askForLink({ db, jobs }: Pick<Services, "db" | "jobs">, asked: AskedMail, now: Date): Promise<void> {
  return inTransaction(db, (tx) => queueAskedMail(tx, jobs, now, asked));
}
