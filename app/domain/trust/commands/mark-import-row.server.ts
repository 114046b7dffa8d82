import type { Transaction } from "#app/platform/database.server.ts";
import type { ImportRowState, RowRef, StoredCandidate } from "../model/import-row.ts";

export type RowMark =
  | { state: Exclude<ImportRowState, "faulty">; awardId: string | null; decidedBy: string; decidedAt: Date }
  | { candidates: StoredCandidate[] };

export async function markImportRow(tx: Transaction, { importId, rowNumber }: RowRef, mark: RowMark): Promise<void> {
  await tx.awardImportRow.update({ where: { importId_rowNumber: { importId, rowNumber } }, data: mark });
}
