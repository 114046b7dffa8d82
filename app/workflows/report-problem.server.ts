import { recordAudit } from "#app/domain/identity/commands/record-audit.server.ts";
import { answerReport } from "#app/domain/trust/commands/answer-report.server.ts";
import { insertReport, type ReportInput } from "#app/domain/trust/commands/insert-report.server.ts";
import { queueMail } from "#app/emails/outbox.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";
import { isLocale } from "#app/shared/locale.ts";
import { ok, type Result } from "#app/shared/result.ts";

export function reportProblem({ db }: Pick<Services, "db">, report: ReportInput): Promise<{ code: string }> {
  return inTransaction(db, (tx) => insertReport(tx, report));
}

type Answer = { code: string; answer: string; actorId: string; now: Date };

/** The answer is kept and written down, and goes to whoever left an address, in the language of their report. */
export function answerProblem(
  { db, jobs }: Pick<Services, "db" | "jobs">,
  { code, answer, actorId, now }: Answer,
): Promise<Result<null, "unknown" | "answered">> {
  return inTransaction(db, async (tx) => {
    const answered = await answerReport(tx, code, { answer, by: actorId, now });
    if (!answered.ok) return answered;
    const { id, recordCode, locale, email } = answered.value;
    await recordAudit(tx, { actorId, at: now, action: "report.answer", subject: "problem_report", subjectId: id });
    if (email && isLocale(locale)) {
      await queueMail(tx, jobs, now, {
        kind: "report-answered",
        dedupeKey: `report-answered/${id}`,
        to: email,
        locale,
        data: { code, record: recordCode, answer, link: `/${locale}/certificates/${recordCode}` },
      });
    }
    return ok(null);
  });
}
