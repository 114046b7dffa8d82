import type { Transaction } from "#app/platform/database.server.ts";
import { newId, newShortCode } from "#app/shared/id.ts";
import type { Locale } from "#app/shared/locale.ts";

export type ReportInput = { recordCode: string; locale: Locale; text: string; email: string | null; now: Date };

/** Keeps what somebody says is wrong. The same words about the same record within a day are one report. */
export async function insertReport(
  tx: Transaction,
  { recordCode, locale, text, email, now }: ReportInput,
): Promise<{ code: string }> {
  const since = new Date(now.getTime() - 24 * 60 * 60 * 1000);
  const same = await tx.problemReport.findFirst({
    where: { recordCode, text, email, createdAt: { gte: since }, answeredAt: null },
    select: { code: true },
  });
  if (same) return same;
  const code = `BC-${newShortCode(6)}`;
  await tx.problemReport.create({ data: { id: newId(), code, recordCode, locale, text, email, createdAt: now } });
  return { code };
}
