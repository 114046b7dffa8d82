import type { Reader } from "#app/platform/database.server.ts";
import { pageWithin } from "#app/shared/page-number.ts";

export const reportsPerPage = 20;

/** Reports that wait, the oldest first, or those that were answered, the newest first. */
export async function listReports(db: Reader, { answered, page }: { answered: boolean; page: number }) {
  const where = { answeredAt: answered ? { not: null } : null };
  const [open, total] = await Promise.all([
    db.problemReport.count({ where: { answeredAt: null } }),
    db.problemReport.count({ where }),
  ]);
  const shown = pageWithin(page, total, reportsPerPage);
  const rows = await db.problemReport.findMany({
    where,
    orderBy: answered ? { answeredAt: "desc" } : { createdAt: "asc" },
    skip: (shown - 1) * reportsPerPage,
    take: reportsPerPage,
  });
  return { rows, total, open, page: shown };
}

/** Whether somebody's report is about this record: its page then says thank you. */
export async function isReportOf(db: Reader, code: string, recordCode: string): Promise<boolean> {
  return (await db.problemReport.count({ where: { code, recordCode } })) > 0;
}
