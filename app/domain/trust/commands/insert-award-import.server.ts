import { Prisma } from "#app/generated/prisma/client.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import type { ImportRow } from "../model/import-row.ts";

export type NewImport = { fileName: string; digest: string; uploadedBy: string; uploadedAt: Date };
export type NewImportRow = Omit<ImportRow, "importId" | "decidedBy">;

/** A statement carries at most 32,767 values. */
const rowsAtOnce = 2000;

/** Keeps a sheet's rows, once for each file: the same bytes lead to the import they made. */
export async function insertAwardImport(
  tx: Transaction,
  sheet: NewImport,
  rows: readonly NewImportRow[],
): Promise<{ id: string; isNew: boolean }> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`award-import/${sheet.digest}`}, 0))`;
  const known = await tx.awardImport.findFirst({ where: { digest: sheet.digest }, select: { id: true } });
  if (known) return { id: known.id, isNew: false };
  const id = newId();
  await tx.awardImport.create({ data: { id, ...sheet } });
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await tx.awardImportRow.createMany({
      data: rows.slice(start, start + rowsAtOnce).map((row) => ({
        ...row,
        importId: id,
        values: row.values ?? Prisma.DbNull,
      })),
    });
  }
  return { id, isNew: true };
}
