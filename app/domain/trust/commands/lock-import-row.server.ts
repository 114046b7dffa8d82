import type { Transaction } from "#app/platform/database.server.ts";
import { isUuid } from "#app/shared/id.ts";
import type { ImportRow, RowRef } from "../model/import-row.ts";
import { importRowOf } from "../queries/import-row-of.server.ts";

/** The row until the transaction ends: of two people who decide at once, the second sees what the first did. */
export async function lockImportRow(tx: Transaction, { importId, rowNumber }: RowRef): Promise<ImportRow | null> {
  if (!isUuid(importId)) return null;
  await tx.$queryRaw`
    SELECT 1 FROM award_import_row WHERE import_id = ${importId}::uuid AND row_number = ${rowNumber} FOR UPDATE`;
  const row = await tx.awardImportRow.findUnique({ where: { importId_rowNumber: { importId, rowNumber } } });
  return row ? importRowOf(row) : null;
}
