import type { Transaction } from "#app/platform/database.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";

export type Answered = { id: string; recordCode: string; locale: string; email: string | null };

/** Answers a report once: who comes second is told. */
export async function answerReport(
  tx: Transaction,
  code: string,
  { answer, by, now }: { answer: string; by: string; now: Date },
): Promise<Result<Answered, "unknown" | "answered">> {
  const { count } = await tx.problemReport.updateMany({
    where: { code, answeredAt: null },
    data: { answer, answeredBy: by, answeredAt: now },
  });
  const report = await tx.problemReport.findUnique({
    where: { code },
    select: { id: true, recordCode: true, locale: true, email: true },
  });
  if (!report) return refuse("unknown");
  return count === 1 ? ok(report) : refuse("answered");
}
