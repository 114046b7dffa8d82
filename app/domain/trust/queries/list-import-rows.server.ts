import { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { pageWithin } from "#app/shared/page-number.ts";
import type { ImportRow, ImportTab, RowCounts } from "../model/import-row.ts";
import { confidenceOf } from "../model/match-award.ts";
import { importRowOf } from "./import-row-of.server.ts";

export const importRowsPerPage = 25;

/** Where a row is shown. The likeliest candidate stands first; none, or only refused ones, is no confidence at all. */
const tabOfRow = Prisma.sql`CASE
  WHEN state = 'faulty' THEN 'faulty'
  WHEN state IN ('matched', 'skipped') THEN 'done'
  WHEN state = 'waiting' OR coalesce((candidates -> 0 ->> 'confidence')::float, 0) < ${confidenceOf.candidate} THEN 'waiting'
  WHEN (candidates -> 0 ->> 'confidence')::float >= ${confidenceOf.sure} THEN 'sure'
  ELSE 'confirm' END`;

/** How many rows each import has in each tab. */
export async function countImportRows(db: Reader, importIds: readonly string[]): Promise<Map<string, RowCounts>> {
  const rows = await db.$queryRaw<{ import_id: string; tab: ImportTab; count: number; open: number }[]>`
    SELECT import_id, ${tabOfRow} AS tab, count(*)::int AS count, (count(*) FILTER (WHERE state = 'open'))::int AS open
    FROM award_import_row WHERE import_id = ANY(${[...importIds]}::uuid[]) GROUP BY 1, 2`;
  const counts = new Map(importIds.map((id) => [id, noRows()]));
  for (const { import_id, tab, count, open } of rows) {
    const ofImport = counts.get(import_id);
    if (ofImport) Object.assign(ofImport, { [tab]: count, open: ofImport.open + open });
  }
  return counts;
}

function noRows(): RowCounts {
  return { confirm: 0, sure: 0, waiting: 0, faulty: 0, done: 0, open: 0 };
}

/** A tab's rows as the sheet orders them. */
export async function listImportRows(
  db: Reader,
  { importId, tab, page, total }: { importId: string; tab: ImportTab; page: number; total: number },
): Promise<{ rows: ImportRow[]; page: number }> {
  const shown = pageWithin(page, total, importRowsPerPage);
  const numbers = await db.$queryRaw<{ row_number: number }[]>`
    SELECT row_number FROM award_import_row
    WHERE import_id = ${importId}::uuid AND ${tabOfRow} = ${tab}
    ORDER BY row_number LIMIT ${importRowsPerPage} OFFSET ${(shown - 1) * importRowsPerPage}`;
  const rows = await db.awardImportRow.findMany({
    where: { importId, rowNumber: { in: numbers.map(({ row_number }) => row_number) } },
    orderBy: { rowNumber: "asc" },
  });
  return { rows: rows.map(importRowOf), page: shown };
}

/** Rows with something wrong, all of them. */
export async function listFaultyRows(db: Reader, importId: string): Promise<ImportRow[]> {
  const rows = await db.awardImportRow.findMany({
    where: { importId, state: "faulty" },
    orderBy: { rowNumber: "asc" },
  });
  return rows.map(importRowOf);
}

/** Rows that may still get a listing; of one import, or of all. */
export async function listUnmatchedRows(db: Reader, importId?: string): Promise<ImportRow[]> {
  const rows = await db.awardImportRow.findMany({
    where: { state: { in: ["open", "waiting"] }, ...(importId ? { importId } : {}) },
    orderBy: [{ importId: "asc" }, { rowNumber: "asc" }],
  });
  return rows.map(importRowOf);
}
