import type { Reader } from "#app/platform/database.server.ts";
import { isUuid } from "#app/shared/id.ts";
import { pageWithin } from "#app/shared/page-number.ts";
import type { RowCounts } from "../model/import-row.ts";
import { countImportRows } from "./list-import-rows.server.ts";

export type AwardImportView = {
  id: string;
  fileName: string;
  uploadedBy: string;
  uploadedAt: Date;
  counts: RowCounts;
};

export const importsPerPage = 20;

/** The sheets that were imported, the newest first. */
export async function listAwardImports(
  db: Reader,
  asked: number,
): Promise<{ imports: AwardImportView[]; total: number; page: number }> {
  const total = await db.awardImport.count();
  const page = pageWithin(asked, total, importsPerPage);
  const rows = await db.awardImport.findMany({
    orderBy: [{ uploadedAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * importsPerPage,
    take: importsPerPage,
  });
  return { imports: await withCounts(db, rows), total, page };
}

export async function findAwardImport(db: Reader, id: string): Promise<AwardImportView | null> {
  const row = isUuid(id) ? await db.awardImport.findUnique({ where: { id } }) : null;
  const [found] = row ? await withCounts(db, [row]) : [];
  return found ?? null;
}

async function withCounts(db: Reader, rows: readonly Omit<AwardImportView, "counts">[]): Promise<AwardImportView[]> {
  const counts = await countImportRows(
    db,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id, fileName, uploadedBy, uploadedAt }) => {
    const ofImport = counts.get(id);
    return ofImport ? [{ id, fileName, uploadedBy, uploadedAt, counts: ofImport }] : [];
  });
}
